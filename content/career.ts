import { defineCareer } from '#career/career.ts';
import { facts } from './facts.ts';

export const career = defineCareer({
  lang: 'en',
  facts,
  person: {
    headline: 'Backend engineer',
    tagline: { text: 'Backend engineer, by passion.', facts: ['f1', 'f2'] },
    summary: {
      text: 'I am a software engineer, and the backend is where I specialise. Solving a real-life problem with code is a satisfaction, and it feeds my passion for software development. Here is my journey so far.',
      facts: ['f1', 'f2'],
    },
  },
  technologies: {
    django: { name: 'Django', kind: 'framework' },
    nodejs: { name: 'Node.js', kind: 'runtime' },
    razorpay: { name: 'Razorpay', kind: 'service' },
    'ci-cd': { name: 'CI/CD', kind: 'practice' },
    'automated-deployment': { name: 'Automated deployment', kind: 'practice' },
  },
  systems: {
    'web-backend': { name: 'Backend of the web app', stack: { django: 'framework' } },
    'mobile-backend': { name: 'Backend for the mobile app', stack: { nodejs: 'runtime' } },
    'payments-system': { name: 'Payments system', stack: { razorpay: 'payments, through its API' } },
    pipeline: { name: 'CI/CD pipeline', stack: { 'ci-cd': 'the pipeline itself' } },
  },
  organisations: {
    'start-up': { about: 'An ambitious start-up' },
  },
  terms: {
    lakh: { name: '1 lakh', means: '1 lakh is 100,000.' },
    gmv: {
      name: 'GMV',
      means: 'Gross merchandise value, what everything sold through a platform in a period is worth.',
    },
    pipeline: {
      name: 'CI/CD',
      means:
        'Continuous integration and delivery, where machines build and test each change, and make it ready to release.',
    },
  },
  chapters: {
    django: {
      title: 'It all starts with a web app',
      label: 'Django',
      aside: 'where it began',
      motif: 'start',
      at: 'start-up',
      role: 'Backend software engineer',
      part: 'Backend software engineer',
      technologies: ['django'],
      systems: ['web-backend'],
      story: {
        'web-app': {
          text: 'I started out as a backend software engineer at a start-up; it was ambitious, and a web app was its focus. The backend technology that we chose was Django: a web framework with plenty of power, and one to rely on.',
          facts: ['f3', 'f4'],
        },
        foundation: {
          text: 'Through Django I came to understand how intricate backend engineering is, and it gave my career a strong foundation.',
          facts: ['f5'],
        },
      },
      summary: {
        text: 'An ambitious start-up, a web app, and me as a backend software engineer. Django, powerful and reliable, gave my career a strong foundation.',
        facts: ['f3', 'f4', 'f5'],
      },
      resumeTitle: 'Backend software engineer with an ambitious start-up',
      highlights: [
        {
          text: 'A start-up focused on a web app; for the backend, Django was our choice.',
          facts: ['f3', 'f4'],
        },
        { text: 'A strong foundation, and an understanding of how intricate backends are.', facts: ['f5'] },
      ],
    },
    nodejs: {
      title: 'Off to mobile, with a backend from scratch',
      label: 'Node.js',
      aside: 'a backend for mobile',
      motif: 'switch',
      at: 'start-up',
      part: 'A significant part, as a core member of our team',
      technologies: ['nodejs'],
      systems: ['mobile-backend'],
      shifts: [{ from: 'django', to: 'nodejs' }],
      story: {
        mobile: {
          text: 'The company evolved, and the demands of its users grew. It saw that to meet them its services had to come to a mobile platform, too. As a backend engineer I found the challenge exciting.',
          facts: ['f6', 'f7'],
        },
        'strategic-switch': {
          text: 'We took a strategic decision and switched our backend stack to Node.js. On this versatile runtime for JavaScript, the mobile app was to have solutions that are robust and scalable.',
          facts: ['f8'],
        },
        'from-scratch': {
          text: 'As one of our engineering team’s core members I had a significant part in what followed: the entire backend stack, architected and built from scratch. It involved designing how the whole system would fit together, selecting the frameworks and libraries, and building the services and the APIs through which the mobile app and the server worked as one.',
          facts: ['f9', 'f10'],
        },
        enthusiasm: {
          text: 'I embraced the opportunity with enthusiasm. I put my expertise in backends, and the power of Node.js, into an infrastructure that was made to scale and to perform.',
          facts: ['f11'],
        },
      },
      summary: {
        text: 'For the mobile app we switched to Node.js. The entire backend stack was built from scratch; as one of the team’s core members I had a significant part in it.',
        facts: ['f6', 'f8', 'f9'],
      },
      resumeTitle: 'A whole backend stack, from scratch, for mobile',
      highlights: [
        {
          text: 'One of the team’s core members, with a significant part in how the Node.js stack was architected and built.',
          facts: ['f8', 'f9'],
        },
        {
          text: 'It involved system architecture, the choice of frameworks and libraries, and the APIs and services that integrated mobile app and server.',
          facts: ['f10'],
        },
        { text: 'An infrastructure made to be scalable and performant.', facts: ['f11'] },
      ],
    },
    payments: {
      title: 'A payments system that counts',
      label: 'Payments',
      aside: 'with Razorpay',
      motif: 'trip',
      at: 'start-up',
      part: 'Implemented it; one of my major contributions',
      technologies: ['razorpay'],
      systems: ['payments-system'],
      exhibit: 'payments',
      story: {
        razorpay: {
          text: 'The payments system counts among my major contributions to the project: I implemented it by way of Razorpay. In close collaboration with the payments team I integrated the Razorpay API, and saw to it that transactions were secure and reliable for our users.',
          facts: ['f12', 'f15'],
        },
        gmv: {
          text: 'It was crucial to the business, and the [GMV](term:gmv) that it handled was over 1 million a month. Something so mission-critical took meticulous care in the details, and a deep understanding of how payment gateways work.',
          facts: ['f13', 'f14'],
        },
      },
      summary: {
        text: 'One of my major contributions: I implemented the payments system through Razorpay, hand in hand with the payments team. It was crucial for the business.',
        facts: ['f12', 'f13', 'f15'],
      },
      resumeTitle: 'A payments system, crucial to the business',
      highlights: [
        {
          text: 'A major contribution of mine: implemented by integrating Razorpay’s API, hand in hand with the payments team.',
          facts: ['f12', 'f15'],
        },
        {
          text: 'GMV of over 1 million a month, and transactions kept secure and reliable for users.',
          facts: ['f13', 'f15'],
        },
        {
          text: 'Mission-critical: meticulous in the details, with a deep understanding of payment gateways.',
          facts: ['f14'],
        },
      ],
    },
    growth: {
      title: 'The road to 1 lakh active users',
      label: 'Growth',
      aside: 'zero to 1 lakh',
      motif: 'fan',
      at: 'start-up',
      part: 'We, together',
      exhibit: 'scaling',
      story: {
        surge: {
          text: 'Our user base kept growing, steadily, and it was a challenge to scale the infrastructure of the backend along with it. When the surge in user traffic came we handled it, successfully: with architectural decisions that proved effective, by optimising performance, and by scaling horizontally.',
          facts: ['f16', 'f17'],
        },
        'one-lakh': {
          text: 'We set out with zero users and arrived at a significant milestone, 1 lakh active users. It showed how robust our backend systems were, and how scalable.',
          facts: ['f18'],
        },
      },
      summary: {
        text: 'Our user base grew steadily, and we handled the surge in traffic. The milestone: 1 lakh active users.',
        facts: ['f16', 'f17', 'f18'],
      },
      resumeTitle: 'Zero to 1 lakh active users, together',
      highlights: [
        {
          text: 'The infrastructure had to scale for a user base that grew steadily; we handled the surge in traffic with effective architectural decisions, horizontal scaling and optimised performance.',
          facts: ['f16', 'f17'],
        },
        {
          text: 'A significant milestone, and it showed how robust and scalable our systems were.',
          facts: ['f18'],
        },
      ],
    },
    devops: {
      title: 'Smooth operations, faster iterations',
      label: 'DevOps',
      aside: 'in addition',
      motif: 'loop',
      at: 'start-up',
      alongside: 'the rest',
      part: 'Responsible for it',
      technologies: ['ci-cd', 'automated-deployment'],
      systems: ['pipeline'],
      exhibit: 'ship',
      story: {
        operations: {
          text: 'In addition to all that, the DevOps of the project was my responsibility. I kept operations smooth, automated deployment, and maintained a robust [CI/CD](term:pipeline) pipeline.',
          facts: ['f19'],
        },
        'time-to-market': {
          text: 'I streamlined how we developed and how we deployed. That made our iteration cycles faster, and new features and enhancements took less time to reach the market.',
          facts: ['f20'],
        },
        lifecycle: {
          text: 'DevOps gave me a comprehensive understanding of software development through its whole lifecycle, and valuable insight into what it is to run a system in production.',
          facts: ['f21'],
        },
        holistic: {
          text: 'My skill set is broader for it, and my view of software development holistic. It reinforced for me that delivering high-quality software seamlessly takes operations that are efficient, and teams of development and of operations that work hand in hand.',
          facts: ['f23'],
        },
      },
      summary: {
        text: 'In addition to the rest I was responsible for DevOps: operations kept smooth, deployment automated, the CI/CD pipeline robust. Iterations became faster, the time to market shorter.',
        facts: ['f19', 'f20'],
      },
      resumeTitle: 'Responsible for the project’s DevOps',
      highlights: [
        {
          text: 'Kept operations smooth, automated deployment, maintained a robust CI/CD pipeline.',
          facts: ['f19'],
        },
        {
          text: 'Streamlined workflows: faster iteration cycles, and new features and enhancements sooner on the market.',
          facts: ['f20'],
        },
        {
          text: 'Insight into running a production system, and a view of software development as a whole.',
          facts: ['f21', 'f23'],
        },
      ],
    },
    next: {
      title: 'Looking back with pride, looking ahead with excitement',
      label: 'Next',
      aside: 'still growing',
      motif: 'open',
      story: {
        pride: {
          text: 'Looking back, I am proud to have contributed significantly to architecting a scalable backend stack, and to building it. The payments system was rewarding, with its substantial GMV; our way from zero to 1 lakh users was rewarding, too. Both showed my technical expertise, and my ability to take on complex challenges.',
          facts: ['f22'],
        },
        'growing-on': {
          text: 'And I keep growing. I am excited to take my experience, and a diverse skill set, into new opportunities, and to contribute to backend engineering, a field that is evolving all the time.',
          facts: ['f24'],
        },
      },
      summary: {
        text: 'Proud of what I contributed, and excited to take my experience and my diverse skills to new opportunities.',
        facts: ['f22', 'f24'],
      },
      resumeTitle: 'Excited about what comes next',
      highlights: [
        {
          text: 'Experience and a diverse skill set, for new opportunities and an ever-evolving field: backend engineering.',
          facts: ['f24'],
        },
      ],
    },
  },
  achievements: {
    users: {
      claim: 'Zero to 1 lakh active users',
      metric: {
        kind: 'count',
        of: 'active users',
        value: 100000,
        from: 0,
        said: '1 lakh',
        facts: ['f18'],
      },
      brief: { text: 'reached together', facts: ['f18'] },
      terms: ['lakh'],
      done: {
        text: 'We handled the surge in user traffic, and reached the milestone together. Our backend systems showed how robust and how scalable they were.',
        facts: ['f17', 'f18'],
      },
      part: {
        text: 'We did this together, and it was rewarding. Like the payments system, it showed my technical expertise, and my ability to take on complex challenges.',
        facts: ['f18', 'f22'],
      },
      how: {
        text: 'Our user base grew steadily, and the infrastructure had to scale with it. Effective architectural decisions, optimised performance and horizontal scaling saw us through the surge, successfully.',
        facts: ['f16', 'f17'],
      },
      evidence: ['surge', 'one-lakh', 'pride'],
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
      brief: { text: 'handled by the payments system that I implemented', facts: ['f12', 'f13'] },
      terms: ['gmv'],
      done: {
        text: 'I implemented the payments system, which was crucial to the business, by integrating Razorpay, and worked hand in hand with the payments team.',
        facts: ['f12', 'f13', 'f15'],
      },
      part: {
        text: 'One of my major contributions to the project: I implemented the system, and worked closely with the payments team.',
        facts: ['f12', 'f15'],
      },
      how: {
        text: 'I integrated the Razorpay API, and saw to it that transactions were secure and reliable for our users. Mission-critical as it was, it took meticulous care in the details, and a deep understanding of how payment gateways work.',
        facts: ['f14', 'f15'],
      },
      evidence: ['gmv', 'razorpay', 'pride'],
      system: 'payments-system',
      technologies: ['razorpay'],
      exhibit: 'payments',
    },
    'from-scratch': {
      claim: 'From scratch',
      caption: 'an entire backend stack, for mobile',
      done: {
        text: 'On Node.js we built an entire backend stack from scratch. Among the core members of the team, I had a significant part in architecting it and in building it.',
        facts: ['f8', 'f9'],
      },
      part: {
        text: 'A significant part, in a team of which I was a core member. I embraced the opportunity with enthusiasm.',
        facts: ['f9', 'f11'],
      },
      how: {
        text: 'The work involved the design of the system’s architecture, the choice of frameworks and libraries, and the development of APIs and services that integrate mobile app and server seamlessly. The infrastructure was made to be scalable and performant.',
        facts: ['f10', 'f11'],
      },
      evidence: ['from-scratch', 'strategic-switch', 'pride'],
      system: 'mobile-backend',
      technologies: ['nodejs'],
    },
    delivery: {
      claim: 'Faster to market',
      caption: 'new features and enhancements',
      done: {
        text: 'Responsible for the project’s DevOps, I streamlined how we developed and deployed. That made iteration cycles faster, and brought new features and enhancements to market sooner.',
        facts: ['f19', 'f20'],
      },
      part: {
        text: 'Responsible for DevOps in addition to the rest: I kept operations smooth, automated deployment, and maintained a robust CI/CD pipeline.',
        facts: ['f19'],
      },
      how: {
        text: 'I streamlined the workflows of development and deployment. It made iteration cycles faster, and got new features and enhancements to market in less time.',
        facts: ['f20'],
      },
      terms: ['pipeline'],
      evidence: ['time-to-market', 'operations'],
      system: 'pipeline',
      technologies: ['ci-cd', 'automated-deployment'],
      exhibit: 'ship',
    },
  },
});
