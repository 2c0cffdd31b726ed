import type { Fact } from '#career/career.ts';

const source = 'The page “About me”, section “Job adventure”, of the owner’s earlier site';

/**
 * The ledger: all that is known, and so all that may be told. Each paragraph and figure of the career
 * names the facts it rests on; a fact that nothing tells is reported by `npm run career`.
 */
export const facts = {
  f1: { who: 'I', statement: 'A software engineer whose specialism is the backend.', source },
  f2: { who: 'I', statement: 'Solving real problems in code satisfies, and feeds the passion.', source },
  f3: {
    who: 'I',
    statement: 'A beginning as backend software engineer; the start-up was ambitious, its focus a web app.',
    source,
  },
  f4: { who: 'we', statement: 'Django was chosen for that backend; it is powerful and reliable.', source },
  f5: {
    who: 'I',
    statement: 'Django taught the intricacies of backends and laid a strong foundation.',
    source,
  },
  f6: { who: 'we', statement: 'As the company evolved, users’ growing demands called for mobile.', source },
  f7: { who: 'I', statement: 'An exciting challenge for a backend engineer.', source },
  f8: {
    who: 'we',
    statement:
      'A strategic switch to Node.js, which runs JavaScript, for robust and scalable solutions on mobile.',
    source,
  },
  f9: {
    who: 'I, in a team',
    statement: 'One of the core members; a significant part in the whole stack, from scratch.',
    source,
  },
  f10: {
    who: 'I, in a team',
    statement: 'It involved architecture, frameworks, libraries, APIs and services.',
    source,
  },
  f11: {
    who: 'I',
    statement: 'Enthusiasm, expertise and Node.js for a scalable, performant infrastructure.',
    source,
  },
  f12: { who: 'I', statement: 'A major contribution: the payments system, by integrating Razorpay.', source },
  f13: {
    who: 'the system',
    statement: 'Crucial for the business: GMV of over 1 million a month; no currency is stated.',
    source,
  },
  f14: { who: 'I', statement: 'Mission-critical: meticulous in detail, deep in payment gateways.', source },
  f15: {
    who: 'I, with the payments team',
    statement: 'Razorpay’s API; transactions secure and reliable for users.',
    source,
  },
  f16: {
    who: 'we',
    statement: 'The user base grew steadily; scaling the infrastructure was a challenge.',
    source,
  },
  f17: {
    who: 'we',
    statement: 'Architecture, optimisation and horizontal scaling met one surge, successfully.',
    source,
  },
  f18: { who: 'we', statement: 'Zero to 1 lakh (100,000) active users: robust, scalable systems.', source },
  f19: {
    who: 'I',
    statement: 'DevOps in addition: operations smooth, deployment automated, CI/CD robust.',
    source,
  },
  f20: { who: 'I', statement: 'Streamlined workflows: faster iterations, shorter time to market.', source },
  f21: { who: 'I', statement: 'Understanding of the whole lifecycle; insight into production.', source },
  f22: {
    who: 'I',
    statement:
      'Proud of significant contributions to the stack; payments and growth were rewarding and showed ability.',
    source,
  },
  f23: {
    who: 'I',
    statement: 'DevOps broadened skills, and reinforced that both teams belong together.',
    source,
  },
  f24: { who: 'I', statement: 'Growing on, excited to contribute to an ever-changing field.', source },
} as const satisfies Record<string, Fact>;
