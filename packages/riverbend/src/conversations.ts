import type { Conversation } from './conversation.js';

// t-A. Mateo's conversation with this home: Rosa, Mateo, Ms. Grant.
const mateoAtRosas: Conversation = {
  id: 't-A', student: 'p01', about: 'Maths, step by step', mode: 'all', started: ['Mon', '07:38'], by: 'p16', people: ['p03', 'p01'],
  entries: [
    { id: 'A-01', at: ['Mon', '07:40'], by: 'p16', sort: 'celebration', text: 'Good morning, Rosa and Mateo. Last Tuesday Mateo did four of our five steps by himself, and he showed his table how he set up the graph. Ask at home: "Which point on the graph told you the most?"' },
    { id: 'A-02', at: ['Mon', '21:50'], by: 'p03', lang: 'es', spoken: true, text: 'Gracias, maestra. Le pregunté cuando llegué del trabajo. Dijo que el punto donde se cruzan las dos líneas, porque ahí los dos planes de teléfono cuestan lo mismo. Yo hice esa cuenta cuando cambié de compañía. No sabía que eso era matemáticas.' },
    { id: 'A-03', at: ['Tue', '07:32'], by: 'p16', quick: 'question', text: 'That is exactly the idea, Rosa. May I tell the class your phone plan story?' },
    { id: 'A-04', at: ['Tue', '12:15'], by: 'p03', lang: 'es', quick: 'yes', replyTo: 'A-03', text: 'Sí. Con mi nombre está bien.' },
    { id: 'A-05', at: ['Wed', '20:52'], by: 'p01', text: 'stuck on number 4. it says two trips but only gives one speed. mom is at work till 10' },
    { id: 'A-06', at: ['Wed', '22:20'], by: 'p03', lang: 'es', quick: 'question', text: 'Llegué y lo vi cansado. Ya llevaba treinta minutos. Le dije que parara. ¿Está bien?' },
    { id: 'A-07', at: ['Thu', '07:20'], by: 'p16', replyTo: 'A-06', text: 'Yes, stopping at thirty minutes is right. Number 4 was not clear. Three families told me, so I wrote a new one. Mateo, can you come at lunch and try it with me?' },
    { id: 'A-08', at: ['Thu', '07:41'], by: 'p01', replyTo: 'A-07', text: 'ok lunch works' },
    { id: 'A-09', at: ['Thu', '12:50'], by: 'p16', log: { how: 'talk', with: ['p01'] }, text: 'Ten minutes at lunch. Mateo drew the trip as a picture first. Then he did number 4 alone.' },
    { id: 'A-09b', at: ['Thu', '13:05'], by: 'p01', quick: 'yes', recall: 'same', replyTo: 'A-09', text: 'yes. drawing it first helps' },
    { id: 'A-10', at: ['Fri', '16:10'], by: 'p03', lang: 'es', sort: 'request', text: 'Quiero poner en el plan que primero dibuje el problema, también en casa.' },
  ],
  unread: { p16: 1 },
};

// t-B. Daniel's own conversation with Ms. Grant: nothing of t-A appears in it or is counted.
const mateoAtDaniels: Conversation = {
  id: 't-B', student: 'p01', about: 'Sunday calls', mode: 'adults', started: ['Mon', '17:04'], by: 'p04', people: ['p16'],
  entries: [
    { id: 'B-01', at: ['Mon', '17:05'], by: 'p04', quick: 'question', text: 'Hi Ms. Grant. Mateo and I do the five steps on a video call on Sundays. Yesterday he did 3. What should we look at next Sunday?' },
    { id: 'B-02', at: ['Tue', '07:45'], by: 'p16', replyTo: 'B-01', text: 'Thank you, Daniel, that helps. Ask him to explain one graph to you without looking at the paper. Ten minutes is enough.' },
    { id: 'B-03', at: ['Thu', '19:40'], by: 'p04', sort: 'request', text: 'I work nights next month. Could we talk by phone between 7 and 8 in the morning, your time? I would like my own talk.' },
    { id: 'B-04', at: ['Fri', '07:30'], by: 'p16', sort: 'answer', replyTo: 'B-03', text: 'Yes. Tuesday or Wednesday at 7:15 here, 8:15 in Chicago. If neither fits, tell me another time.' },
  ],
};

// t-C. Layan: Samir, Huda, Layan, Ms. Grant.
const layan: Conversation = {
  id: 't-C', student: 'p05', about: '', mode: 'all', started: ['Mon', '12:09'], by: 'p06', people: ['p07', 'p05', 'p16'],
  entries: [
    { id: 'C-01', at: ['Mon', '12:10'], by: 'p06', lang: 'ar', quick: 'question', text: 'مرحبًا أستاذة غرانت. أنا والد ليان. تريد ليان أن تنتقل إلى مجموعة الجبر. ماذا تحتاج حتى تكون مستعدة؟ أعمل في المساء، ويمكنني أن أجيب وقت الاستراحة.' },
    { id: 'C-02', at: ['Mon', '15:05'], by: 'p16', text: 'Hello Samir, Huda and Layan. I am glad you asked. There are two things to show: solving with fractions, and explaining a step in words. Layan is strong in the first. Layan, what do you think?' },
    { id: 'C-03', at: ['Mon', '16:20'], by: 'p05', text: 'I can explain it in Arabic, just not in English yet. Can I explain in Arabic first?' },
    { id: 'C-04', at: ['Tue', '07:50'], by: 'p16', replyTo: 'C-03', text: 'Yes. Record it in Arabic. Then we add the English words one by one.' },
    { id: 'C-05', at: ['Tue', '19:15'], by: 'p07', lang: 'ar', spoken: true, text: 'شرحت لي ليان مسألة الخصم في السوق وفهمتها. قلت لها: هكذا كان جدك يحسب الأسعار في دكانه.' },
    { id: 'C-06', at: ['Wed', '10:02'], by: 'p06', lang: 'ar', quick: 'question', replyTo: 'C-02', text: 'عبارة «شيئان للعرض» غير واضحة. هل هذا امتحان؟' },
    { id: 'C-07', at: ['Wed', '12:31'], by: 'p16', important: true, replyTo: 'C-06', text: 'Thank you for asking. No test. I mean two skills that Layan practices with us before she moves.' },
    { id: 'C-08', at: ['Fri', '17:45'], by: 'p06', lang: 'ar', text: 'في استراحتي سجّلت كلمات الكسور بالعربية. استغرق ذلك عشر دقائق.' },
  ],
  unread: { p16: 1 },
};

// t-D. First hello: Mirlande, Naïka, Ms. Rahimi. Mr. Pierre interprets and sees only these.
const naika: Conversation = {
  id: 't-D', student: 'p10', about: 'First hello', mode: 'all', started: ['Mon', '09:09'], by: 'p19', people: ['p11', 'p10', 'p25'],
  entries: [
    { id: 'D-01', at: ['Mon', '09:10'], by: 'p19', quick: 'question', text: 'Welcome, Mirlande and Naïka. I am Farida. I work with families here. What shall we call you? Which language do you like to speak, and which to read? How shall we reach you: a call, a voice message, paper?' },
    { id: 'D-02', at: ['Mon', '18:30'], by: 'p11', spoken: true, recorded: { by: 'p25', readBack: false }, text: 'Good evening. Mirlande is fine. I speak Creole. I read a little French. Please send me a voice message or call. I work mornings at the hotel. Naïka draws well and she teaches her little cousins. She was first in math in her class in Cap-Haïtien.' },
    { id: 'D-03', at: ['Tue', '15:10'], by: 'p19', log: { how: 'call', with: ['p11', 'p25'] }, recorded: { by: 'p19', readBack: true }, text: 'Twelve minutes, with Mr. Pierre. We changed the home language on our list from French to Haitian Creole. Naïka will try the library math club on Thursday. The bus card comes Wednesday.' },
    { id: 'D-04', at: ['Tue', '18:40'], by: 'p11', spoken: true, recall: 'otherwise', replyTo: 'D-03', recorded: { by: 'p25', readBack: false }, text: 'All right. One thing is different: on Thursday I can come at 5:30, not at 5.' },
    { id: 'D-05', at: ['Wed', '08:05'], by: 'p19', quick: 'thanks', replyTo: 'D-04', text: 'Thank you. Coach Bell stays with her until 5:45.' },
  ],
};

// t-E. An: bà Lan by paper and phone, An, Ms. Rahimi.
const an: Conversation = {
  id: 't-E', student: 'p08', about: 'Reading in English', mode: 'all', started: ['Mon', '08:28'], by: 'p19', people: ['p09', 'p08'],
  entries: [
    { id: 'E-01', at: ['Mon', '08:30'], by: 'p09', sort: 'request', recorded: { by: 'p19', readBack: true }, text: 'An measures the rice and the water for me. He is quick and he is kind to me. At night he worries about reading in English. I want help for him. I do not read the papers. Please call.' },
    { id: 'E-02', at: ['Tue', '16:00'], by: 'p19', replyTo: 'E-01', log: { how: 'call', with: ['p09'] }, recorded: { by: 'p19', readBack: true }, text: 'Eighteen minutes, Ms. Phạm interprets. We read bà Lan\'s words back to her. She starts a plan for reading. She would like Saturday mornings and not a paper in An\'s bag.' },
    { id: 'E-03', at: ['Tue', '17:10'], by: 'p08', text: 'i can read to her if the book has pictures. she tells me the vietnamese word' },
    { id: 'E-04', at: ['Thu', '08:10'], by: 'p19', reached: { at: ['Thu', '15:20'], to: 'p09', how: 'paper' }, text: 'Here is what we said, with pictures. I bring it to bà Lan in Vietnamese, on paper.' },
  ],
};

// t-G. Ellis: Denise, Ellis, Mr. Lindqvist, who hands over to Ms. Cole.
const ellis: Conversation = {
  id: 't-G', student: 'p12', about: 'English with Ms. Cole', mode: 'all', started: ['Mon', '07:58'], by: 'p17', people: ['p13', 'p12'],
  handed: { at: ['Mon', '08:00'], by: 'p17', to: 'p18' },
  entries: [
    { id: 'G-02', at: ['Mon', '12:05'], by: 'p17', text: 'I wanted you to hear it from me. Ellis wrote the best opening line of the year, and Ms. Cole has read it, because Ellis said yes.' },
    { id: 'G-03', at: ['Mon', '19:10'], by: 'p13', replyTo: 'G-02', text: 'Thank you for telling us first. Please let Ms. Cole know: face me, good light, and I read lips only in part. A written line before a video call helps.' },
    { id: 'G-04', at: ['Tue', '12:00'], by: 'p18', quick: 'question', text: 'Hello Denise, hello Ellis. I sign a little, slowly. May I send you a short video, with words under it?' },
  ],
};

// t-H. Student and school: Mateo, Dr. Okafor.
const mateoAlone: Conversation = {
  id: 't-H', student: 'p01', about: '', mode: 'student-school', started: ['Wed', '13:19'], by: 'p01', people: ['p20'],
  entries: [
    { id: 'H-01', at: ['Wed', '13:20'], by: 'p01', quick: 'question', text: 'can i talk to you before the plan thing. i dont want the check in at my desk in front of everyone' },
    { id: 'H-02', at: ['Wed', '13:45'], by: 'p20', quick: 'question', text: 'Yes. Thank you for saying it plainly. Today 2:40 or tomorrow 8:10? You choose how much of it goes in the plan.' },
    { id: 'H-03', at: ['Thu', '08:35'], by: 'p01', text: 'put this: "check in before class at the door, not at my desk." thats all' },
  ],
};

// t-I. Mentor: Rosa, Mateo, Coach Bell, Ms. Grant. The end of his time stands with his name.
const mentor: Conversation = {
  id: 't-I', student: 'p01', about: 'Library math club', mode: 'all', started: ['Mon', '08:58'], by: 'p03', people: ['p01', 'p23', 'p16'],
  entries: [
    { id: 'I-02', at: ['Thu', '18:30'], by: 'p23', text: 'If we stop here, I am glad I saw the day it clicked. If we go on, I have Tuesdays after the break.' },
  ],
  unread: { p03: 1 },
};

/** The conversations of the week, but for the class note, which each family of grade 8 maths has for itself. */
export const CONVERSATIONS: readonly Conversation[] = [mateoAtRosas, mateoAtDaniels, layan, naika, an, ellis, mateoAlone, mentor];
