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
    draft: '', waits: 'Waits for you', fresh: 'New: {n}', more: 'And {n} more', nothing: 'Nothing waits for you here.', news: 'News', asked: '{name} asks',
    talk: 'To talk about', answered: 'You answered', wrote: 'School wrote back', until: 'until {day}', stuck: 'Got stuck: {n}', answers: 'Answers: {n} of {all}',
    answer: 'Waits for your answer', look: 'We look at it together: {day}', draw: 'In the draw', list: 'On the waiting list', free: 'A place is free for you', place: 'You have a place',
    now: 'Can be done now, {n} minutes', offers: '{name} offers this', said: 'Answers: {n}', suggests: '{name} suggests another way',
  },
  es: {
    skip: 'Ir al contenido', person: 'Persona', language: 'Idioma', student: 'Estudiante', back: 'Ver todas', hello: 'Hola, {name}',
    today: 'Hoy', messages: 'Mensajes', homework: 'Tareas', plan: 'Plan', part: 'Participar',
    home: 'Casa', school: 'Escuela', students: 'Estudiantes', community: 'Comunidad',
    draft: 'El español de esta página es un borrador hecho por computadora. Falta que lo lea una persona.', waits: 'Espera su respuesta', fresh: 'Nuevos: {n}', more: 'Y {n} más', nothing: 'Nada le espera aquí.', news: 'Noticias', asked: '{name} pregunta',
    talk: 'Para conversar', answered: 'Usted respondió', wrote: 'La escuela respondió', until: 'hasta el {day}', stuck: 'Atorados: {n}', answers: 'Respuestas: {n} de {all}',
    answer: 'Espera su respuesta', look: 'Lo miramos juntos: {day}', draw: 'En el sorteo', list: 'En la lista de espera', free: 'Hay un lugar libre para usted', place: 'Usted tiene un lugar',
    now: 'Se puede hacer ahora, {n} minutos', offers: '{name} ofrece esto', said: 'Respuestas: {n}', suggests: '{name} sugiere otra manera',
  },
  ar: {
    skip: 'إلى المحتوى', person: 'الشخص', language: 'اللغة', student: 'الطالب', back: 'عرض الكل', hello: 'مرحبًا، {name}',
    today: 'اليوم', messages: 'الرسائل', homework: 'الواجبات', plan: 'الخطة', part: 'المشاركة',
    home: 'البيت', school: 'المدرسة', students: 'الطلاب', community: 'المجتمع',
    draft: 'العربية في هذه الصفحة مسودة من حاسوب، ولم يراجعها أحد بعد.', waits: 'بانتظارك', fresh: 'جديد: {n}', more: 'و{n} أخرى', nothing: 'لا شيء ينتظرك هنا.', news: 'أخبار', asked: 'سؤال من {name}',
    talk: 'للحديث عنه', answered: 'أجبت', wrote: 'ردّت المدرسة', until: 'حتى {day}', stuck: 'توقفوا: {n}', answers: 'الأجوبة: {n} من {all}',
    answer: 'بانتظار جوابك', look: 'ننظر فيها معًا: {day}', draw: 'في القرعة', list: 'على قائمة الانتظار', free: 'هناك مكان لك', place: 'لك مكان',
    now: 'يمكن فعله الآن، {n} دقائق', offers: 'عرض من {name}', said: 'الأجوبة: {n}', suggests: 'اقتراح آخر من {name}',
  },
  vi: {
    skip: 'Đến nội dung', person: 'Người', language: 'Ngôn ngữ', student: 'Học sinh', back: 'Tất cả', hello: 'Xin chào {name}',
    today: 'Hôm nay', messages: 'Tin nhắn', homework: 'Bài tập', plan: 'Kế hoạch', part: 'Tham gia',
    home: 'Nhà', school: 'Trường', students: 'Học sinh', community: 'Cộng đồng',
    draft: 'Tiếng Việt trên trang này là bản nháp do máy viết, chưa có người đọc lại.', waits: 'Đang chờ trả lời', fresh: 'Mới: {n}', more: 'Và {n} mục nữa', nothing: 'Không có gì đang chờ ở đây.', news: 'Tin của trường', asked: '{name} hỏi',
    talk: 'Để nói chuyện', answered: 'Đã trả lời', wrote: 'Trường đã viết lại', until: 'đến {day}', stuck: 'Bị kẹt: {n}', answers: 'Trả lời: {n} trên {all}',
    answer: 'Đang chờ câu trả lời', look: 'Cùng xem lại: {day}', draw: 'Trong danh sách bốc thăm', list: 'Trong danh sách chờ', free: 'Có một chỗ trống', place: 'Đã có chỗ',
    now: 'Làm được ngay, {n} phút', offers: '{name} đề nghị', said: 'Trả lời: {n}', suggests: '{name} đề nghị cách khác',
  },
  ht: {
    skip: 'Ale nan kontni an', person: 'Moun', language: 'Lang', student: 'Elèv', back: 'Tout', hello: 'Bonjou, {name}',
    today: 'Jodi a', messages: 'Mesaj', homework: 'Devwa', plan: 'Plan', part: 'Patisipe',
    home: 'Kay', school: 'Lekòl', students: 'Elèv', community: 'Kominote',
    draft: 'Kreyòl ki nan paj sa a se yon bouyon òdinatè fè. Pèsonn poko reli l.', waits: 'Ap tann ou', fresh: 'Nouvo: {n}', more: 'Ak {n} lòt', nothing: 'Pa gen anyen k ap tann ou la.', news: 'Nouvèl', asked: '{name} mande',
    talk: 'Pou pale sou li', answered: 'Ou reponn', wrote: 'Lekòl la reponn', until: 'jiska {day}', stuck: 'Bloke: {n}', answers: 'Repons: {n} sou {all}',
    answer: 'Ap tann repons ou', look: 'N ap gade l ansanm: {day}', draw: 'Nan tiraj la', list: 'Sou lis datant la', free: 'Gen yon plas pou ou', place: 'Ou gen yon plas',
    now: 'Ou ka fè l kounye a, {n} minit', offers: '{name} ofri sa', said: 'Repons: {n}', suggests: '{name} sijere yon lòt jan',
  },
};
