import { defineCareer } from '#career/career.ts';
import { facts } from './facts.ts';

export const career = defineCareer({
  lang: 'en',
  facts,
  person: {
    headline: 'Backend engineer',
    tagline: { text: 'I tackle real-life problems on the backend.', facts: ['f1', 'f2'] },
    summary: {
      text: 'I’m a software engineer who specialises in the backend. The satisfaction of that work, in code, is what feeds my passion for software development.',
      facts: ['f1', 'f2'],
    },
    profile: {
      text: 'Backend engineer. Played a significant role, as a core member of the engineering team, in building an entire Node.js backend from scratch. Implemented a payments system that handled over 1 million [GMV](term:gmv) a month. Helped scale from zero to 1 lakh (100,000) active users. Took on DevOps.',
      facts: ['f1', 'f9', 'f12', 'f13', 'f18', 'f19'],
    },
  },
  technologies: {
    django: { name: 'Django', kind: 'framework' },
    nodejs: { name: 'Node.js', kind: 'runtime' },
    'system-architecture': { name: 'System architecture', kind: 'practice' },
    apis: { name: 'APIs', kind: 'practice' },
    razorpay: { name: 'Razorpay', kind: 'service' },
    'payment-gateways': { name: 'Payment gateways', kind: 'practice' },
    architecture: { name: 'Architecture', kind: 'practice' },
    performance: { name: 'Performance optimisation', kind: 'practice' },
    'horizontal-scaling': { name: 'Horizontal scaling', kind: 'practice' },
    'ci-cd': { name: 'CI/CD', kind: 'practice' },
    'deployment-automation': { name: 'Deployment automation', kind: 'practice' },
  },
  systems: {
    'web-backend': { name: 'Web app backend', stack: { django: 'framework' } },
    'mobile-backend': {
      name: 'Mobile backend',
      stack: { nodejs: 'runtime' },
      parts: [
        { name: 'Mobile app', joined: 'connected seamlessly' },
        { name: 'APIs', inside: true },
        { name: 'Services', inside: true },
      ],
      whole: 'The entire backend stack, from scratch, on Node.js',
    },
    pipeline: { name: 'CI/CD pipeline' },
    'payments-system': { name: 'Payments system', stack: { razorpay: 'payments API' } },
  },
  organisations: {
    startup: { about: 'An ambitious startup' },
  },
  terms: {
    gmv: {
      name: 'GMV',
      means: 'gross merchandise value: the total value of what is sold through a platform',
    },
    pipeline: {
      name: 'CI/CD',
      means:
        'continuous integration and delivery: every change is built, tested and made ready to release automatically',
    },
  },
  chapters: {
    django: {
      title: 'It began with a web app',
      label: 'Django',
      aside: 'strong foundation',
      caption: 'Where the line begins',
      motif: 'start',
      at: 'startup',
      role: 'Backend software engineer',
      part: 'Backend software engineer',
      outcome: 'Strong foundation',
      technologies: ['django'],
      systems: ['web-backend'],
      story: {
        'web-app': {
          text: 'An ambitious startup, focused on a web app, gave me my start as a backend software engineer. We chose Django, powerful and reliable.',
          facts: ['f3', 'f4'],
        },
        foundation: {
          text: 'It taught me the intricacies of the backend and gave my career a strong foundation.',
          facts: ['f5'],
        },
      },
      resumeTitle: 'Web app',
      highlights: [
        {
          text: 'Worked with Django, our framework for the web app, and gained a strong backend foundation.',
          facts: ['f3', 'f4', 'f5'],
        },
      ],
    },
    nodejs: {
      title: 'From scratch, for mobile',
      label: 'Node.js',
      aside: 'strategic switch',
      caption: 'The line switches to Node.js',
      motif: 'switch',
      at: 'startup',
      part: 'Significant role, core team member',
      technologies: ['nodejs', 'system-architecture', 'apis'],
      systems: ['mobile-backend'],
      shifts: [{ from: 'django', to: 'nodejs' }],
      story: {
        mobile: {
          text: 'As the company evolved, our users’ demands grew, and we recognised the need to bring our services to mobile. As a backend engineer, I found the challenge exciting.',
          facts: ['f6', 'f7'],
        },
        'strategic-switch': {
          text: 'So we took a strategic decision and switched to Node.js. The versatile JavaScript runtime would let us build robust, scalable mobile solutions.',
          facts: ['f8'],
        },
        'from-scratch': {
          text: 'We architected and built the entire backend stack from scratch, and I played a significant role, as a core member of the engineering team. That meant designing the system architecture, choosing the right frameworks and libraries, and developing the APIs and services that connect app and server seamlessly.',
          facts: ['f9', 'f10'],
        },
        enthusiasm: {
          text: 'I embraced it with enthusiasm. With my backend expertise and the power of Node.js, I worked to create a scalable and performant infrastructure.',
          facts: ['f11'],
        },
      },
      resumeTitle: 'Mobile',
      highlights: [
        {
          text: 'Played a significant role, as a core team member, in an entire Node.js backend built from scratch.',
          facts: ['f8', 'f9'],
        },
        {
          text: 'Contributed to system architecture, choice of frameworks and libraries, and the APIs and services integrating app and server.',
          facts: ['f10'],
        },
        {
          text: 'Put backend expertise and the power of Node.js into a scalable, performant infrastructure.',
          facts: ['f11'],
        },
      ],
    },
    payments: {
      title: 'Payments the business counted on',
      label: 'Payments',
      aside: 'through Razorpay',
      caption: 'Out to Razorpay and back',
      motif: 'trip',
      at: 'startup',
      part: 'Implemented it, with the payments team',
      technologies: ['razorpay', 'payment-gateways'],
      systems: ['payments-system'],
      exhibit: 'payments',
      story: {
        razorpay: {
          text: 'I implemented our payments system, one of my major contributions. Hand in hand with the payments team, I integrated Razorpay’s API and made our users’ transactions secure and reliable.',
          facts: ['f12', 'f15'],
        },
        gmv: {
          text: 'It was crucial to the business and handled over 1 million in GMV a month. Something so mission-critical took a meticulous eye for detail and a deep grasp of payment gateways.',
          facts: ['f13', 'f14'],
        },
      },
      resumeTitle: 'Payments',
      highlights: [
        {
          text: 'Implemented the mission-critical payments system, with meticulous attention to detail and deep knowledge of payment gateways.',
          facts: ['f12', 'f13', 'f14'],
        },
        {
          text: 'Integrated the Razorpay API in close collaboration with the payments team, ensuring secure, reliable transactions.',
          facts: ['f12', 'f15'],
        },
      ],
    },
    growth: {
      title: 'Zero to 1 lakh, together',
      label: 'Growth',
      aside: 'scaling out',
      caption: 'One line becomes many',
      motif: 'fan',
      at: 'startup',
      part: 'As a team',
      technologies: ['architecture', 'performance', 'horizontal-scaling'],
      exhibit: 'scaling',
      story: {
        surge: {
          text: 'Our user base grew steadily, and scaling the backend became a challenge. We handled the surge in traffic successfully, with effective architectural decisions, optimised performance and horizontal scaling.',
          facts: ['f16', 'f17'],
        },
        'one-lakh': {
          text: 'From zero, we reached 1 lakh (100,000) active users: a significant milestone that showed how robust and scalable our systems were.',
          facts: ['f18'],
        },
      },
      resumeTitle: 'Growth',
      highlights: [
        {
          text: 'Scaled the backend with the team through effective architectural decisions, performance optimisation and horizontal scaling.',
          facts: ['f16', 'f17'],
        },
        {
          text: 'Met the surge in user traffic as a team, on systems that proved robust and scalable.',
          facts: ['f17', 'f18'],
        },
      ],
    },
    devops: {
      title: 'Taking on DevOps',
      label: 'DevOps',
      aside: 'in addition',
      caption: 'Looping: each iteration faster',
      motif: 'loop',
      at: 'startup',
      part: 'Took on managing DevOps',
      technologies: ['ci-cd', 'deployment-automation'],
      systems: ['pipeline'],
      exhibit: 'ship',
      story: {
        operations: {
          text: 'I also took on responsibility for our DevOps. I kept operations smooth, automated deployment and maintained a robust [CI/CD](term:pipeline) pipeline.',
          facts: ['f19'],
        },
        'time-to-market': {
          text: 'I streamlined how we developed and deployed, sped up iteration, and got new features and enhancements to market sooner.',
          facts: ['f20'],
        },
        lifecycle: {
          text: 'DevOps gave me a comprehensive grasp of the whole software lifecycle, and valuable insight into running a production system.',
          facts: ['f21'],
        },
        holistic: {
          text: 'It broadened my skills and gave me a more holistic view of software development. It reinforced that seamless delivery of high-quality software takes efficient operations, with development and operations teams working together.',
          facts: ['f23'],
        },
      },
      resumeTitle: 'DevOps',
      highlights: [
        {
          text: 'Took on managing DevOps: kept operations smooth, automated deployment and maintained a robust CI/CD pipeline.',
          facts: ['f19'],
        },
        {
          text: 'Streamlined development and deployment workflows, enabling faster iterations and a shorter time to market.',
          facts: ['f20'],
        },
        {
          text: 'Gained a comprehensive grasp of the software lifecycle and a holistic view of software development.',
          facts: ['f21', 'f23'],
        },
      ],
    },
    next: {
      title: 'Proud, and excited for more',
      label: 'Next',
      aside: 'looking ahead',
      caption: 'Dashed: what comes next',
      motif: 'open',
      part: 'Still growing',
      story: {
        pride: {
          text: 'I’m proud of my significant contributions to a scalable backend stack, from architecture to build. Payments with substantial GMV and our growth from zero to 1 lakh users were rewarding: both showed my technical expertise, and that I can take on complex challenges.',
          facts: ['f22'],
        },
        'growing-on': {
          text: 'I’m still growing, and excited to bring experience and diverse skills to new opportunities, and to contribute to an ever-evolving field: backend engineering.',
          facts: ['f24'],
        },
      },
    },
  },
  achievements: {
    users: {
      claim: 'Zero to 1 lakh active users',
      caption: '(100,000) active users',
      metric: {
        kind: 'count',
        of: 'active users',
        value: 100000,
        from: 0,
        said: '1 lakh',
        facts: ['f18'],
      },
      brief: { text: '(100,000) active users: a milestone we reached', facts: ['f18'] },
      highlight: { text: '(100,000) active users, as a team', facts: ['f18'] },
      done: {
        text: 'We handled the surge in traffic, and our backend systems proved robust and scalable.',
        facts: ['f17', 'f18'],
      },
      part: {
        text: 'This was a team effort. For me it was a rewarding one: it showed my technical expertise, and that I can take on complex challenges.',
        facts: ['f18', 'f22'],
      },
      how: {
        text: 'Steady growth in users meant that our backend infrastructure had to scale. Effective architectural decisions, optimised performance and horizontal scaling got us successfully through the surge in user traffic. Our systems proved both robust and scalable.',
        facts: ['f16', 'f17', 'f18'],
      },
      evidence: ['surge', 'one-lakh', 'pride'],
      technologies: ['architecture', 'performance', 'horizontal-scaling'],
      exhibit: 'scaling',
    },
    gmv: {
      claim: 'Over 1 million GMV a month',
      metric: {
        kind: 'money',
        of: 'GMV',
        value: 1000000,
        bound: 'over',
        per: 'month',
        said: '1 million',
        facts: ['f13'],
        unstated: { currency: 'The currency is left open.' },
      },
      brief: { text: 'GMV a month, handled by the payments system I implemented', facts: ['f12', 'f13'] },
      highlight: { text: 'GMV a month, in the payments system I implemented', facts: ['f12', 'f13'] },
      terms: ['gmv'],
      done: {
        text: 'I implemented the payments system behind it, which was crucial to our business.',
        facts: ['f12', 'f13'],
      },
      part: {
        text: 'I implemented the payments system and integrated the Razorpay API, in close collaboration with the payments team. It was one of my major contributions.',
        facts: ['f12', 'f15'],
      },
      how: {
        text: 'The system was crucial to our business, and the feature mission-critical. It took meticulous care over the details and a real depth of knowledge in payment gateways. I made sure our users’ transactions were secure and reliable.',
        facts: ['f13', 'f14', 'f15'],
      },
      evidence: ['gmv', 'razorpay', 'pride'],
      system: 'payments-system',
      technologies: ['razorpay', 'payment-gateways'],
      exhibit: 'payments',
    },
    'from-scratch': {
      claim: 'From scratch',
      caption: 'an entire backend stack',
      highlight: { text: 'an entire backend stack, in a significant role', facts: ['f9'] },
      done: {
        text: 'As a core team member, I played a significant role in our Node.js backend.',
        facts: ['f8', 'f9'],
      },
      part: {
        text: 'As one of the engineering team’s core members, I had a significant role in its architecture and its build. I embraced the work with enthusiasm.',
        facts: ['f9', 'f11'],
      },
      built: {
        text: 'An entire backend stack on Node.js, for the mobile app. We chose Node.js for robust, scalable solutions. The work involved designing the system architecture, choosing frameworks and libraries, and developing the APIs and services that integrate app and server seamlessly, for an infrastructure that scales and performs.',
        facts: ['f8', 'f9', 'f10', 'f11'],
      },
      evidence: ['from-scratch', 'strategic-switch', 'pride'],
      system: 'mobile-backend',
      technologies: ['nodejs', 'system-architecture', 'apis'],
    },
    delivery: {
      claim: 'Faster to market',
      caption: 'new features and enhancements',
      highlight: { text: 'new features and enhancements', facts: ['f20'] },
      done: {
        text: 'I took on DevOps and streamlined the way we developed and deployed.',
        facts: ['f19', 'f20'],
      },
      part: {
        text: 'In addition, I took on responsibility for managing the project’s DevOps.',
        facts: ['f19'],
      },
      how: {
        text: 'I automated deployment, maintained a robust CI/CD pipeline and kept operations smooth. I streamlined our development and deployment workflows to speed up iteration, and reduced the time to market. Along the way I gained valuable insight into running a production system.',
        facts: ['f19', 'f20', 'f21'],
      },
      terms: ['pipeline'],
      evidence: ['time-to-market', 'operations'],
      system: 'pipeline',
      technologies: ['ci-cd', 'deployment-automation'],
      exhibit: 'ship',
    },
  },
  skills: [
    {
      name: 'Backend',
      technologies: ['django', 'nodejs'],
      keywords: ['API and service development', 'mobile–server integration'],
    },
    {
      name: 'Architecture and scale',
      keywords: ['system architecture', 'performance optimisation', 'horizontal scaling'],
    },
    {
      name: 'Payments',
      technologies: ['razorpay'],
      keywords: ['payment gateway integration', 'secure transactions'],
    },
    {
      name: 'DevOps',
      technologies: ['ci-cd'],
      keywords: ['deployment automation', 'production operations'],
    },
  ],
});
