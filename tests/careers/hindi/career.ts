import { defineCareer } from '#career/career.ts';

/** A career in Hindi: Devanagari, and numbers that are grouped as 1,00,000. */
export const career = defineCareer({
  lang: 'hi-IN',
  person: {
    name: 'आशा नमूना',
    headline: 'सॉफ़्टवेयर इंजीनियर',
    summary: 'मैं सॉफ़्टवेयर बनाती हूँ। मुझे सरल और भरोसेमंद काम पसंद है।',
  },
  chapters: {
    website: {
      title: 'एक छोटी वेबसाइट से शुरुआत',
      label: 'वेबसाइट',
      motif: 'start',
      period: { from: '2015-04', to: '2017' },
      story: {
        beginning: 'मैंने एक छोटी कंपनी में काम शुरू किया। मेरा पहला काम उसकी वेबसाइट थी।',
        learning: 'वहाँ मैंने *धैर्य* सीखा।',
      },
      summary: 'मेरा पहला काम एक वेबसाइट थी।',
    },
    mobile: {
      title: 'मोबाइल ऐप',
      label: 'ऐप',
      motif: 'switch',
      period: { from: '2017-06', to: 'now' },
      story: {
        launch: 'फिर हमने एक मोबाइल ऐप बनाया। लोग उसे हर दिन इस्तेमाल करते थे।',
        users: 'ऐप के 1,00,000 सक्रिय उपयोगकर्ता हुए।',
      },
      summary: 'हमने एक मोबाइल ऐप बनाया।',
    },
  },
  achievements: {
    users: {
      claim: 'शून्य से 1,00,000 उपयोगकर्ता',
      metric: { kind: 'count', of: 'सक्रिय उपयोगकर्ता', value: 100000, from: 0 },
      done: 'हमने ऐप को सरल और तेज़ बनाया।',
      evidence: ['users', 'launch'],
    },
    downloads: {
      claim: '10 लाख डाउनलोड',
      metric: { kind: 'count', of: 'डाउनलोड', value: 1000000, said: '10 लाख' },
      done: 'हमने ऐप को हर फ़ोन पर उपलब्ध कराया।',
      evidence: ['launch'],
    },
  },
  education: [{ institution: 'नमूना विश्वविद्यालय', area: 'कंप्यूटर विज्ञान', period: { at: '2015' } }],
  languages: [{ name: 'हिन्दी' }, { name: 'अंग्रेज़ी' }],
});
