import { defineCareer } from '#career/career.ts';

/** A career in Arabic, written from right to left, with Latin names inside its sentences. */
export const career = defineCareer({
  lang: 'ar',
  person: {
    name: 'سلمى المثال',
    headline: 'مهندسة برمجيات',
    tagline: 'أبني خدمات يعتمد عليها الناس.',
    summary: 'أعمل مهندسة برمجيات، وأحب أن أرى الفكرة تصبح خدمة تعمل كل يوم.',
    email: 'salma@example.com',
    phone: '+1-202-555-0117',
    links: [{ label: 'صفحتي', href: 'https://example.com/salma' }],
  },
  technologies: {
    python: { name: 'Python', kind: 'language' },
    postgresql: { name: 'PostgreSQL', kind: 'datastore' },
  },
  chapters: {
    website: {
      title: 'البداية مع موقع صغير',
      label: 'الموقع',
      motif: 'start',
      part: 'كتبت الموقع وحدي',
      period: { from: '2018-03', to: '2020' },
      technologies: ['python'],
      story: {
        beginning: 'بدأت في شركة صغيرة، وكان عملي الأول موقعها على الإنترنت. كتبته بلغة Python.',
        lesson: 'تعلمت هناك أن *البساطة* تحتاج إلى وقت.',
      },
      summary: 'كان عملي الأول موقعًا صغيرًا.',
    },
    mobile: {
      title: 'تطبيق للهاتف',
      label: 'التطبيق',
      motif: 'switch',
      period: { from: '2020-05', to: 'now' },
      technologies: ['postgresql'],
      story: {
        server: 'ثم احتاجت الشركة إلى تطبيق للهاتف، فبنينا له خادمًا جديدًا من الصفر.',
        users: 'عمل التطبيق جيدًا، ووصل عدد مستخدميه إلى 1000 مستخدم.',
      },
      summary: 'بنينا خادمًا جديدًا لتطبيق الهاتف.',
    },
    operations: {
      title: 'التشغيل والنشر',
      label: 'التشغيل',
      motif: 'loop',
      alongside: ['mobile'],
      story: { deploy: 'وكنت مسؤولة أيضًا عن تشغيل الخادم ونشر كل إصدار جديد.' },
      summary: 'كنت مسؤولة عن التشغيل أيضًا.',
    },
  },
  achievements: {
    users: {
      claim: 'من صفر إلى 1000 مستخدم',
      metric: { kind: 'count', of: 'مستخدم نشط', value: 1000, from: 0 },
      done: 'وصل التطبيق إلى ألف مستخدم نشط.',
      part: 'كنت واحدة من فريق من ثلاثة أشخاص.',
      evidence: ['users', 'server'],
      technologies: ['postgresql'],
    },
    releases: {
      claim: 'إصدار جديد كل أسبوع',
      done: 'جعلت نشر الإصدارات سهلًا وسريعًا.',
      evidence: ['deploy'],
    },
  },
  education: [{ institution: 'جامعة المثال', area: 'علوم الحاسوب', period: { at: '2017' } }],
  languages: [{ name: 'العربية', fluency: 'اللغة الأم' }, { name: 'الإنجليزية' }],
});
