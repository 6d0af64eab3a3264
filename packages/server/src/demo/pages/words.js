// The words of the school's own page. The widgets bring theirs. All but the English are drafts.
export const LANGUAGES = { en: 'English', es: 'Español', ar: 'العربية', vi: 'Tiếng Việt', ht: 'Kreyòl ayisyen' };

/** Dates of languages that the browser cannot put one into: weekdays from Sunday, months from January. */
export const DATES = {
  ht: {
    days: ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'],
    months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
  },
};

export const WORDS = {
  en: {
    skip: 'To the content', person: 'Person', language: 'Language', student: 'Student', back: 'All talks', hello: 'Hello, {name}',
    today: 'Today', messages: 'Messages', homework: 'Homework', plan: 'Plan', part: 'Take part',
    home: 'Home', school: 'School', students: 'Students', community: 'Community',
  },
  es: {
    skip: 'Ir al contenido', person: 'Persona', language: 'Idioma', student: 'Estudiante', back: 'Ver todas', hello: 'Hola, {name}',
    today: 'Hoy', messages: 'Mensajes', homework: 'Tareas', plan: 'Plan', part: 'Participar',
    home: 'Casa', school: 'Escuela', students: 'Estudiantes', community: 'Comunidad',
  },
  ar: {
    skip: 'إلى المحتوى', person: 'الشخص', language: 'اللغة', student: 'الطالب', back: 'عرض الكل', hello: 'مرحبًا، {name}',
    today: 'اليوم', messages: 'الرسائل', homework: 'الواجبات', plan: 'الخطة', part: 'المشاركة',
    home: 'البيت', school: 'المدرسة', students: 'الطلاب', community: 'المجتمع',
  },
  vi: {
    skip: 'Đến nội dung', person: 'Người', language: 'Ngôn ngữ', student: 'Học sinh', back: 'Tất cả', hello: 'Xin chào {name}',
    today: 'Hôm nay', messages: 'Tin nhắn', homework: 'Bài tập', plan: 'Kế hoạch', part: 'Tham gia',
    home: 'Nhà', school: 'Trường', students: 'Học sinh', community: 'Cộng đồng',
  },
  ht: {
    skip: 'Ale nan kontni an', person: 'Moun', language: 'Lang', student: 'Elèv', back: 'Tout', hello: 'Bonjou, {name}',
    today: 'Jodi a', messages: 'Mesaj', homework: 'Devwa', plan: 'Plan', part: 'Patisipe',
    home: 'Kay', school: 'Lekòl', students: 'Elèv', community: 'Kominote',
  },
};
