// Made from the bundle in ../roster, so that a browser has it too. Do not edit: see docs/start/import-a-roster.md.
import type { RosterPerson } from '@family-partnering/contract';
import type { CircleData, SchoolData } from './roster-data.types.js';

export const SCHOOL: SchoolData = {
  "school": {
    "id": "riverbend",
    "name": "Riverbend Middle School",
    "zone": "America/Denver",
    "editMinutes": 15,
    "holidays": [
      "2026-09-07",
      "2026-10-12",
      "2026-11-26",
      "2026-11-27",
      "2026-12-21",
      "2026-12-22",
      "2026-12-23",
      "2026-12-24",
      "2026-12-25",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
      "2027-01-01",
      "2027-01-04",
      "2027-01-18",
      "2027-02-15",
      "2027-03-22",
      "2027-03-23",
      "2027-03-24",
      "2027-03-25",
      "2027-03-26",
      "2027-05-31"
    ],
    "safetyReaders": "Ms. Whitman, principal",
    "office": "970-555-0100",
    "safety": {
      "sentence": "School counselor on duty 970-555-0142 until 17:00. At night call or text your crisis line: 555-0100 (sample number).",
      "phone": "970-555-0142"
    },
    "answers": "p19",
    "homework": {
      "stopping": "Practice cards are not graded. Stopping at 30 minutes costs nothing.",
      "help": [
        {
          "name": "Homework line",
          "phone": "970-555-0155",
          "days": [
            0,
            1,
            2,
            3,
            4
          ],
          "from": "16:00",
          "to": "21:30",
          "languages": [
            "en",
            "es"
          ],
          "also": [
            {
              "tag": "es",
              "name": "Línea de tareas"
            },
            {
              "tag": "ar",
              "name": "خط الواجبات"
            },
            {
              "tag": "vi",
              "name": "Đường dây bài tập"
            },
            {
              "tag": "ht",
              "name": "Liy devwa"
            }
          ]
        },
        {
          "name": "River Street Library",
          "where": "Homework table, ground floor",
          "days": [
            1,
            2,
            3,
            4
          ],
          "from": "15:30",
          "to": "18:00",
          "languages": [
            "en",
            "es",
            "ar"
          ],
          "also": [
            {
              "tag": "es",
              "name": "Biblioteca River Street",
              "where": "Mesa de tareas, planta baja"
            },
            {
              "tag": "ar",
              "name": "مكتبة ريفر ستريت",
              "where": "طاولة الواجبات، الطابق الأرضي"
            },
            {
              "tag": "vi",
              "name": "Thư viện River Street",
              "where": "Bàn bài tập, tầng trệt"
            },
            {
              "tag": "ht",
              "name": "Bibliyotèk River Street",
              "where": "Tab devwa, rèdchose"
            }
          ]
        },
        {
          "name": "Ms. Grant at lunch",
          "where": "Room 14",
          "days": [
            4
          ],
          "from": "12:10",
          "to": "12:45",
          "languages": [
            "en"
          ],
          "also": [
            {
              "tag": "es",
              "name": "Ms. Grant en el almuerzo",
              "where": "Salón 14"
            },
            {
              "tag": "ar",
              "name": "Ms. Grant وقت الغداء",
              "where": "الغرفة 14"
            },
            {
              "tag": "vi",
              "name": "Ms. Grant vào giờ ăn trưa",
              "where": "Phòng 14"
            },
            {
              "tag": "ht",
              "name": "Ms. Grant nan lè manje midi",
              "where": "Sal 14"
            }
          ]
        }
      ]
    },
    "also": [
      {
        "tag": "es",
        "safety": "Consejera de guardia hasta las 17:00: 970-555-0142. De noche, llame o escriba a su línea de crisis: 555-0100 (número de muestra).",
        "safetyReaders": "Ms. Whitman, la directora",
        "stopping": "Las tarjetas de práctica no llevan nota. Parar a los 30 minutos no tiene ninguna consecuencia."
      },
      {
        "tag": "ar",
        "safety": "المرشدة المناوبة في المدرسة حتى الساعة 17:00: 970-555-0142. ليلًا اتصلوا أو راسلوا خط الأزمات لديكم: 555-0100 (رقم للعرض).",
        "safetyReaders": "Ms. Whitman، مديرة المدرسة",
        "stopping": "بطاقات التدريب بلا علامات. التوقف بعد 30 دقيقة لا يكلّف شيئًا."
      },
      {
        "tag": "vi",
        "safety": "Cố vấn trực tại trường đến 17:00: 970-555-0142. Ban đêm, gọi hoặc nhắn đường dây khủng hoảng: 555-0100 (số mẫu).",
        "safetyReaders": "Ms. Whitman, hiệu trưởng",
        "stopping": "Thẻ luyện tập không chấm điểm. Dừng sau 30 phút không mất gì cả."
      },
      {
        "tag": "ht",
        "safety": "Konseye ki la nan lekòl la jiska 17:00: 970-555-0142. Lannwit, rele oswa ekri liy kriz ou a: 555-0100 (nimewo egzanp).",
        "safetyReaders": "Ms. Whitman, direktris la",
        "stopping": "Kat pratik yo pa bay nòt. Kanpe apre 30 minit pa koute anyen."
      }
    ]
  },
  "staff": [
    "p16",
    "p17",
    "p18",
    "p19",
    "p20",
    "p21",
    "p22",
    "t01",
    "t02",
    "t03"
  ],
  "safetyTeam": [
    "p22"
  ]
};

export const PEOPLE: readonly RosterPerson[] = [
  {"id":"g01","called":"Ngozi","given":"Ngozi","family":"Okonkwo","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g02","called":"Pilar","given":"Pilar","family":"Castellano","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g03","called":"Rubén","given":"Rubén","family":"Castellano","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g04","called":"Folake","given":"Folake","family":"Adeyemi","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g05","called":"Tunde","given":"Tunde","family":"Adeyemi","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g06","called":"Leona","given":"Leona","family":"Whitehorse","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g07","called":"Jana","given":"Jana","family":"Novotna","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g08","called":"Karel","given":"Karel","family":"Novotny","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g09","called":"Yusra","given":"Yusra","family":"Zahrani","side":"home","role":"","by":"page","speaks":["ar"],"reads":["ar"],"means":["read"]},
  {"id":"g10","called":"Khalil","given":"Khalil","family":"Zahrani","side":"home","role":"","by":"page","speaks":["ar"],"reads":["ar"],"means":["read"]},
  {"id":"g11","called":"Inés","given":"Inés","family":"Montes","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g12","called":"Yuki","given":"Yuki","family":"Tanabe","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g13","called":"Sam","given":"Sam","family":"Tanabe","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g14","called":"Renee","given":"Renee","family":"Brooks","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g15","called":"Curtis","given":"Curtis","family":"Hale","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g16","called":"Miriam","given":"Miriam","family":"Feldmann","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g17","called":"Ruth","given":"Ruth","family":"Adler","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g18","called":"Shirin","given":"Shirin","family":"Moradi","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g19","called":"Agata","given":"Agata","family":"Kowalczyk","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g20","called":"Piotr","given":"Piotr","family":"Kowalczyk","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g21","called":"Elvira","given":"Elvira","family":"Quintero","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g22","called":"Hugo","given":"Hugo","family":"Quintero","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g23","called":"Sultana","given":"Sultana","family":"Rahman","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g24","called":"Anwar","given":"Anwar","family":"Rahman","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g25","called":"Dalia","given":"Dalia","family":"Farouk","side":"home","role":"","by":"page","speaks":["ar"],"reads":["ar"],"means":["read"]},
  {"id":"g26","called":"Latha","given":"Latha","family":"Venkatesan","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g27","called":"Suresh","given":"Suresh","family":"Venkatesan","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g28","called":"Guerda","given":"Guerda","family":"Baptiste","side":"home","role":"","by":"page","speaks":["ht"],"reads":["fr"],"means":["read"]},
  {"id":"g29","called":"Owen","given":"Owen","family":"Ashby","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g30","called":"Clare","given":"Clare","family":"Ashby","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g31","called":"Carmen","given":"Carmen","family":"Beltrán","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g32","called":"Hoa","given":"Hoa","family":"Dang","side":"home","role":"","by":"page","speaks":["vi"],"reads":["vi"],"means":["read"]},
  {"id":"g33","called":"Long","given":"Long","family":"Dang","side":"home","role":"","by":"page","speaks":["vi"],"reads":["vi"],"means":["read"]},
  {"id":"g34","called":"Siobhan","given":"Siobhan","family":"Gallagher","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g35","called":"Teresa","given":"Teresa","family":"Salgado","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g36","called":"Ramón","given":"Ramón","family":"Salgado","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g37","called":"June","given":"June","family":"Littlefield","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g38","called":"Abe","given":"Abe","family":"Littlefield","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g39","called":"Lorena","given":"Lorena","family":"Arroyo","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g40","called":"Rania","given":"Rania","family":"Haddad","side":"home","role":"","by":"page","speaks":["ar"],"reads":["ar"],"means":["read"]},
  {"id":"g41","called":"Nabil","given":"Nabil","family":"Haddad","side":"home","role":"","by":"page","speaks":["ar"],"reads":["ar"],"means":["read"]},
  {"id":"g42","called":"Dana","given":"Dana","family":"Thornton","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g43","called":"Blanca","given":"Blanca","family":"Figueroa","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g44","called":"Óscar","given":"Óscar","family":"Figueroa","side":"home","role":"","by":"page","speaks":["es"],"reads":["es"],"means":["read"]},
  {"id":"g45","called":"Linh","given":"Linh","family":"Truong","side":"home","role":"","by":"page","speaks":["vi"],"reads":["vi"],"means":["read"]},
  {"id":"g46","called":"Beth","given":"Beth","family":"Jennings","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g47","called":"Mark","given":"Mark","family":"Jennings","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g48","called":"Irina","given":"Irina","family":"Volkova","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g49","called":"Ayşe","given":"Ayşe","family":"Demir","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g50","called":"Mehmet","given":"Mehmet","family":"Demir","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g51","called":"Nell","given":"Nell","family":"Carmody","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g52","called":"Efua","given":"Efua","family":"Mensah","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"g53","called":"Kofi","given":"Kofi","family":"Mensah","side":"home","role":"","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"p01","called":"Mateo","given":"Mateo","family":"Ruiz Morales","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en","es"],"means":["read"]},
  {"id":"p02","called":"Lucía","given":"Lucía","family":"Ruiz Morales","side":"student","role":"grade 6","by":"page","speaks":["en","es"],"reads":["en","es"],"means":["read"]},
  {"id":"p03","called":"Rosa","given":"Rosa Elena","family":"Morales Vega","side":"home","role":"","by":"page","speaks":["es","en"],"reads":["es"],"means":["read","listen"],"little":{"speaks":["en"],"reads":[]},"quiet":{"from":"22:30","to":"06:30","zone":"America/Denver"}},
  {"id":"p04","called":"Daniel","given":"Daniel","family":"Ruiz Ortega","side":"home","role":"","by":"page","speaks":["en","es"],"reads":["en","es"],"means":["read"],"quiet":{"from":"23:00","to":"10:00","zone":"America/Chicago"}},
  {"id":"p05","called":"Layan","given":"Layan","family":"Al-Khatib","side":"student","role":"grade 8","by":"page","speaks":["ar","en"],"reads":["ar","en"],"means":["read"],"little":{"speaks":["en"],"reads":["en"]},"sayIt":"lah-YAHN"},
  {"id":"p06","called":"Samir","given":"Samir","family":"Al-Khatib","side":"home","role":"","by":"page","speaks":["ar","en"],"reads":["ar"],"means":["read"],"little":{"speaks":["en"],"reads":[]},"quiet":{"from":"00:30","to":"09:00","zone":"America/Denver"}},
  {"id":"p07","called":"Huda","given":"Huda","family":"Mansour","side":"home","role":"","by":"voice","speaks":["ar"],"reads":["ar"],"means":["listen","read"]},
  {"id":"p08","called":"An","given":"Minh An","family":"Nguyễn","side":"student","role":"grade 7","by":"page","speaks":["vi","en"],"reads":["en","vi"],"means":["read"],"little":{"speaks":[],"reads":["vi"]},"sayIt":"ahn"},
  {"id":"p09","called":"bà Lan","given":"Thị Lan","family":"Nguyễn","side":"home","role":"","by":"paper","speaks":["vi"],"reads":[],"means":["person"]},
  {"id":"p10","called":"Naïka","given":"Naïka","family":"Joseph","side":"student","role":"grade 7","by":"page","speaks":["ht","fr","en"],"reads":["fr","ht"],"means":["read","listen"],"little":{"speaks":["en"],"reads":[]},"sayIt":"nah-EE-kah"},
  {"id":"p11","called":"Mirlande","given":"Mirlande","family":"Joseph","side":"home","role":"","by":"voice","speaks":["ht","fr"],"reads":["fr"],"means":["listen","person"],"little":{"speaks":["fr"],"reads":["fr"]},"quiet":{"from":"20:30","to":"05:00","zone":"America/Denver"}},
  {"id":"p12","called":"Ellis","given":"Ellis","family":"Walker","side":"student","role":"grade 8","by":"page","speaks":["en","ase"],"reads":["en"],"means":["read"],"pronouns":"they"},
  {"id":"p13","called":"Denise","given":"Denise","family":"Walker","side":"home","role":"","by":"page","speaks":["ase"],"reads":["en"],"means":["read"],"quiet":{"from":"21:30","to":"07:00","zone":"America/Denver"}},
  {"id":"p14","called":"Nora","given":"Nora","family":"Larsen","side":"student","role":"grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"p15","called":"Tom","given":"Tom","family":"Larsen","side":"home","role":"","by":"call","speaks":["en"],"reads":["en"],"means":["person"]},
  {"id":"p16","called":"Ms. Grant","given":"Keisha","family":"Grant","side":"school","role":"maths, grades 7–8","by":"page","speaks":["en"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p17","called":"Mr. Lindqvist","given":"Peter","family":"Lindqvist","side":"school","role":"English, grade 8","by":"page","speaks":["en","sv"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p18","called":"Ms. Cole","given":"Hannah","family":"Cole","side":"school","role":"English, grade 8","by":"page","speaks":["en","ase"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p19","called":"Ms. Rahimi","given":"Farida","family":"Rahimi","side":"school","role":"family liaison","by":"page","speaks":["en","prs","ar"],"reads":["en","prs"],"means":["read","listen"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p20","called":"Dr. Okafor","given":"Grace","family":"Okafor","side":"school","role":"school psychologist","by":"page","speaks":["en","ig"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p21","called":"Mr. Park","given":"Joon-ho","family":"Park","side":"school","role":"interpreter coordinator","by":"page","speaks":["en","ko"],"reads":["en","ko"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p22","called":"Ms. Whitman","given":"Teresa","family":"Whitman","side":"school","role":"principal","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"p23","called":"Coach Bell","given":"Marcus","family":"Bell","side":"community","role":"mentor, River Street Library math club","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"p24","called":"Ms. Phạm","given":"Tuyết","family":"Phạm","side":"community","role":"interpreter, Vietnamese","by":"call","speaks":["vi","en"],"reads":["vi","en"],"means":["read"]},
  {"id":"p25","called":"Mr. Pierre","given":"Jean-Robert","family":"Pierre","side":"community","role":"interpreter, Haitian Creole","by":"call","speaks":["ht","fr","en"],"reads":["fr","en"],"means":["read"]},
  {"id":"s01","called":"Amara","given":"Amara","family":"Okonkwo","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s02","called":"Benjamin","given":"Benjamin","family":"Castellano","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s03","called":"Chidi","given":"Chidi","family":"Adeyemi","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s04","called":"Daisy","given":"Daisy","family":"Whitehorse","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s05","called":"Emil","given":"Emil","family":"Novotny","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s06","called":"Fatima","given":"Fatima","family":"Zahrani","side":"student","role":"grade 8","by":"page","speaks":["en","ar"],"reads":["en"],"means":["read"]},
  {"id":"s07","called":"Gabriela","given":"Gabriela","family":"Montes","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s08","called":"Hiro","given":"Hiro","family":"Tanabe","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s09","called":"Imani","given":"Imani","family":"Brooks","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s10","called":"Jonah","given":"Jonah","family":"Feldmann","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s11","called":"Kaveh","given":"Kaveh","family":"Moradi","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s12","called":"Lena","given":"Lena","family":"Kowalczyk","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s13","called":"Marisol","given":"Marisol","family":"Quintero","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s14","called":"Nadia","given":"Nadia","family":"Rahman","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s15","called":"Omar","given":"Omar","family":"Farouk","side":"student","role":"grade 8","by":"page","speaks":["en","ar"],"reads":["en"],"means":["read"]},
  {"id":"s16","called":"Priya","given":"Priya","family":"Venkatesan","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s17","called":"Quentin","given":"Quentin","family":"Baptiste","side":"student","role":"grade 8","by":"page","speaks":["en","ht"],"reads":["en"],"means":["read"]},
  {"id":"s18","called":"Rosalind","given":"Rosalind","family":"Ashby","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s19","called":"Santiago","given":"Santiago","family":"Beltrán","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s20","called":"Thuy","given":"Thuy","family":"Dang","side":"student","role":"grade 8","by":"page","speaks":["en","vi"],"reads":["en"],"means":["read"]},
  {"id":"s21","called":"Una","given":"Una","family":"Gallagher","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s22","called":"Victor","given":"Victor","family":"Salgado","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s23","called":"Wren","given":"Wren","family":"Littlefield","side":"student","role":"grade 8","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s24","called":"Ximena","given":"Ximena","family":"Arroyo","side":"student","role":"grade 8","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s25","called":"Yasmin","given":"Yasmin","family":"Haddad","side":"student","role":"grade 8","by":"page","speaks":["en","ar"],"reads":["en"],"means":["read"]},
  {"id":"s26","called":"Zeke","given":"Zeke","family":"Thornton","side":"student","role":"grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s27","called":"Alma","given":"Alma","family":"Figueroa","side":"student","role":"grade 7","by":"page","speaks":["en","es"],"reads":["en"],"means":["read"]},
  {"id":"s28","called":"Bao","given":"Bao","family":"Truong","side":"student","role":"grade 7","by":"page","speaks":["en","vi"],"reads":["en"],"means":["read"]},
  {"id":"s29","called":"Cora","given":"Cora","family":"Jennings","side":"student","role":"grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s30","called":"Dmitri","given":"Dmitri","family":"Volkov","side":"student","role":"grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s31","called":"Elif","given":"Elif","family":"Demir","side":"student","role":"grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s32","called":"Finn","given":"Finn","family":"Carmody","side":"student","role":"grade 6","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"s33","called":"Gloria","given":"Gloria","family":"Mensah","side":"student","role":"grade 6","by":"page","speaks":["en"],"reads":["en"],"means":["read"]},
  {"id":"t01","called":"Mr. Renner","given":"Tobias","family":"Renner","side":"school","role":"home class, grade 6","by":"page","speaks":["en"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"t02","called":"Ms. Fontaine","given":"Alice","family":"Fontaine","side":"school","role":"science, grades 7–8","by":"page","speaks":["en"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
  {"id":"t03","called":"Mr. Chaudhary","given":"Dev","family":"Chaudhary","side":"school","role":"English, grade 7","by":"page","speaks":["en"],"reads":["en"],"means":["read"],"quiet":{"from":"18:00","to":"07:00","zone":"America/Denver"}},
];

export const CIRCLES: readonly CircleData[] = [
  {"circle":"c-p01","student":"p01","grade":"8","band":"secondary","restricted":[],"members":[{"person":"p01","relation":"student"},{"person":"p03","relation":"mother","household":"b352561c-a805-8bf4-bd57-a489f6675ff3"},{"person":"p04","relation":"father","household":"fd1d8f6b-711a-8221-9a06-75ae5e1e5e67"},{"person":"p23","relation":"mentor, River Street Library math club","until":"2026-12-01T07:00:00.000Z"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p20","relation":"school psychologist","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p02","student":"p02","grade":"6","band":"secondary","restricted":[],"members":[{"person":"p02","relation":"student"},{"person":"p03","relation":"mother","household":"f35fd623-2103-8805-a777-a47d57640e2f"},{"person":"p04","relation":"father","household":"e1d11325-1251-8b55-b6d4-0db7f832b775"},{"person":"t01","relation":"home class, grade 6","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p05","student":"p05","grade":"8","band":"secondary","restricted":[],"members":[{"person":"p05","relation":"student"},{"person":"p06","relation":"father","household":"75c040aa-fee1-83ae-a986-d264526bbfc8"},{"person":"p07","relation":"mother","household":"75c040aa-fee1-83ae-a986-d264526bbfc8"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p21","relation":"interpreter coordinator","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p08","student":"p08","grade":"7","band":"secondary","restricted":[],"members":[{"person":"p08","relation":"student"},{"person":"p09","relation":"grandmother","household":"13644cc4-5182-8e9f-af44-984996d9cf3f"},{"person":"p24","relation":"interpreter, Vietnamese"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p20","relation":"school psychologist","until":"2027-06-05T06:00:00.000Z"},{"person":"p21","relation":"interpreter coordinator","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p10","student":"p10","grade":"7","band":"secondary","restricted":[],"members":[{"person":"p10","relation":"student"},{"person":"p11","relation":"mother","household":"8d338b23-3615-886d-9a9e-3a22a5481580"},{"person":"p25","relation":"interpreter, Haitian Creole"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p21","relation":"interpreter coordinator","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p12","student":"p12","grade":"8","band":"secondary","restricted":[],"members":[{"person":"p12","relation":"student"},{"person":"p13","relation":"mother","household":"a00a9c90-9230-8bf1-8b43-317b2f1d384f"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p20","relation":"school psychologist","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-p14","student":"p14","grade":"7","band":"secondary","restricted":[],"members":[{"person":"p14","relation":"student"},{"person":"p15","relation":"father","household":"344278d0-0c25-852f-a740-c33e3b64fef6"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s01","student":"s01","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s01","relation":"student"},{"person":"g01","relation":"mother","household":"0e100b7f-5a0f-8a89-8fb1-34a28989ba97"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s02","student":"s02","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s02","relation":"student"},{"person":"g02","relation":"mother","household":"8008fc44-8561-8f89-b640-8e80880dd942"},{"person":"g03","relation":"father","household":"8008fc44-8561-8f89-b640-8e80880dd942"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s03","student":"s03","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s03","relation":"student"},{"person":"g04","relation":"mother","household":"32885b97-48c1-8e39-b4e8-178eac30c373"},{"person":"g05","relation":"father","household":"32885b97-48c1-8e39-b4e8-178eac30c373"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s04","student":"s04","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s04","relation":"student"},{"person":"g06","relation":"grandmother","household":"b014505e-79ed-8f58-b2b0-04e926b5cc92"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s05","student":"s05","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s05","relation":"student"},{"person":"g07","relation":"mother","household":"b078bf02-c23a-8b65-b5cc-46138275548e"},{"person":"g08","relation":"father","household":"dab445dc-0956-855d-b3b7-f425af97ad91"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s06","student":"s06","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s06","relation":"student"},{"person":"g09","relation":"mother","household":"a4383148-0eba-8042-b498-c9b8e649c297"},{"person":"g10","relation":"father","household":"a4383148-0eba-8042-b498-c9b8e649c297"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s07","student":"s07","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s07","relation":"student"},{"person":"g11","relation":"mother","household":"40808c0e-bc7d-8630-9842-21247d14f380"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s08","student":"s08","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s08","relation":"student"},{"person":"g12","relation":"mother","household":"dc2b656b-e255-839d-b34c-ca7f37a83d14"},{"person":"g13","relation":"father","household":"dc2b656b-e255-839d-b34c-ca7f37a83d14"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s09","student":"s09","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s09","relation":"student"},{"person":"g14","relation":"mother","household":"dd90ce03-8f43-8370-983d-8cae5327590c"},{"person":"g15","relation":"stepfather","household":"dd90ce03-8f43-8370-983d-8cae5327590c"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s10","student":"s10","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s10","relation":"student"},{"person":"g16","relation":"mother","household":"2ba422ff-0ae1-8eae-b342-dff567545cb2"},{"person":"g17","relation":"mother","household":"2ba422ff-0ae1-8eae-b342-dff567545cb2"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s11","student":"s11","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s11","relation":"student"},{"person":"g18","relation":"mother","household":"2293ff02-458f-8018-ae2e-a29f5bb64a02"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s12","student":"s12","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s12","relation":"student"},{"person":"g19","relation":"mother","household":"ca19091e-b19c-84d2-8636-a3bacf3e8a7b"},{"person":"g20","relation":"father","household":"ca19091e-b19c-84d2-8636-a3bacf3e8a7b"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s13","student":"s13","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s13","relation":"student"},{"person":"g21","relation":"mother","household":"d68d8125-4ae1-8dfc-a559-9e447285be10"},{"person":"g22","relation":"uncle","household":"d68d8125-4ae1-8dfc-a559-9e447285be10"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s14","student":"s14","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s14","relation":"student"},{"person":"g23","relation":"mother","household":"065721b6-0b98-87f8-8732-7a4db06af5a6"},{"person":"g24","relation":"father","household":"065721b6-0b98-87f8-8732-7a4db06af5a6"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s15","student":"s15","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s15","relation":"student"},{"person":"g25","relation":"mother","household":"9ea5eed2-f891-88e3-b692-2b513e1d73b1"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s16","student":"s16","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s16","relation":"student"},{"person":"g26","relation":"mother","household":"b781aeb1-5c7c-820c-87ff-3a12228b0c35"},{"person":"g27","relation":"father","household":"b781aeb1-5c7c-820c-87ff-3a12228b0c35"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s17","student":"s17","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s17","relation":"student"},{"person":"g28","relation":"mother","household":"31c8e748-ee26-8622-a550-4bf06c1a063c"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p21","relation":"interpreter coordinator","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s18","student":"s18","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s18","relation":"student"},{"person":"g29","relation":"father","household":"0845b3ec-971e-8d79-8aa9-2ce7159ccd03"},{"person":"g30","relation":"mother","household":"798dc960-79ca-827e-881a-4baf2e2bdc4f"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s19","student":"s19","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s19","relation":"student"},{"person":"g31","relation":"grandmother","household":"f53e6c7a-dd5e-8bca-ae56-72ec7ef1294a"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s20","student":"s20","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s20","relation":"student"},{"person":"g32","relation":"mother","household":"7642ba0e-1463-857d-b6b7-52ed65af44eb"},{"person":"g33","relation":"father","household":"7642ba0e-1463-857d-b6b7-52ed65af44eb"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"p21","relation":"interpreter coordinator","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s21","student":"s21","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s21","relation":"student"},{"person":"g34","relation":"mother","household":"8b9ee5a9-487c-80d3-a228-ffb9a68544ad"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s22","student":"s22","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s22","relation":"student"},{"person":"g35","relation":"mother","household":"210cd03c-fa3a-8f6c-a079-ba142f643976"},{"person":"g36","relation":"father","household":"336868a7-ccf3-80f9-82f7-a5a33ed26064"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s23","student":"s23","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s23","relation":"student"},{"person":"g37","relation":"foster mother","household":"c67a0e02-1978-8dcd-bd0e-7aaec11a42d5"},{"person":"g38","relation":"foster father","household":"c67a0e02-1978-8dcd-bd0e-7aaec11a42d5"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p20","relation":"school psychologist","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s24","student":"s24","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s24","relation":"student"},{"person":"g39","relation":"mother","household":"09c71487-917e-8114-8038-df2d4467891a"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s25","student":"s25","grade":"8","band":"secondary","restricted":[],"members":[{"person":"s25","relation":"student"},{"person":"g40","relation":"mother","household":"820777fb-69ef-86b3-9577-5195b6cc199c"},{"person":"g41","relation":"father","household":"820777fb-69ef-86b3-9577-5195b6cc199c"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"p17","relation":"English, grade 8","until":"2026-12-01T07:00:00.000Z"},{"person":"p18","relation":"English, grade 8","until":"2027-06-05T06:00:00.000Z"},{"person":"p19","relation":"family liaison","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s26","student":"s26","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s26","relation":"student"},{"person":"g42","relation":"mother","household":"9b5a4895-9832-829b-a6f0-424c850f5b9f"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s27","student":"s27","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s27","relation":"student"},{"person":"g43","relation":"mother","household":"6c117fd3-252d-8b6a-b646-bc50efb4f6b7"},{"person":"g44","relation":"father","household":"6c117fd3-252d-8b6a-b646-bc50efb4f6b7"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s28","student":"s28","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s28","relation":"student"},{"person":"g45","relation":"mother","household":"a4911a9c-0062-86ab-9f5d-0c15a0392831"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s29","student":"s29","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s29","relation":"student"},{"person":"g46","relation":"mother","household":"0e5321bd-f98b-8af4-ac32-1a2173598c39"},{"person":"g47","relation":"father","household":"0e5321bd-f98b-8af4-ac32-1a2173598c39"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s30","student":"s30","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s30","relation":"student"},{"person":"g48","relation":"mother","household":"6fe8340b-1cc9-8a67-a13f-8b5ce1ce112a"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s31","student":"s31","grade":"7","band":"secondary","restricted":[],"members":[{"person":"s31","relation":"student"},{"person":"g49","relation":"mother","household":"b9c423ec-91b8-8540-893e-6d070037219f"},{"person":"g50","relation":"father","household":"b9c423ec-91b8-8540-893e-6d070037219f"},{"person":"p16","relation":"maths, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t02","relation":"science, grades 7–8","until":"2027-06-05T06:00:00.000Z"},{"person":"t03","relation":"English, grade 7","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s32","student":"s32","grade":"6","band":"secondary","restricted":[],"members":[{"person":"s32","relation":"student"},{"person":"g51","relation":"mother","household":"ecb69b1f-b4b1-87bf-a91f-c204b021d11d"},{"person":"t01","relation":"home class, grade 6","until":"2027-06-05T06:00:00.000Z"}]},
  {"circle":"c-s33","student":"s33","grade":"6","band":"secondary","restricted":[],"members":[{"person":"s33","relation":"student"},{"person":"g52","relation":"mother","household":"bc8d64fc-2327-8e86-87d2-9df0b7fa1833"},{"person":"g53","relation":"father","household":"bc8d64fc-2327-8e86-87d2-9df0b7fa1833"},{"person":"t01","relation":"home class, grade 6","until":"2027-06-05T06:00:00.000Z"}]},
];
