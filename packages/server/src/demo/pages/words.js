// The words of the school's own page. The widgets bring theirs. Spanish and Arabic are drafts.
export const LANGUAGES = { en: 'English', es: 'Español', ar: 'العربية' };

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
};
