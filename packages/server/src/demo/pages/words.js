// The words of the school's own page. The widgets bring theirs. Spanish and Arabic are drafts.
export const LANGUAGES = { en: 'English', es: 'Español', ar: 'العربية' };

export const WORDS = {
  en: { person: 'Person', language: 'Language', title: 'Talks between home and school', back: 'All talks', home: 'Home', school: 'School', student: 'Students', community: 'Community' },
  es: { person: 'Persona', language: 'Idioma', title: 'Conversaciones entre casa y escuela', back: 'Ver todas', home: 'Casa', school: 'Escuela', student: 'Estudiantes', community: 'Comunidad' },
  ar: { person: 'الشخص', language: 'اللغة', title: 'محادثات بين البيت والمدرسة', back: 'عرض الكل', home: 'البيت', school: 'المدرسة', student: 'الطلاب', community: 'المجتمع' },
};
