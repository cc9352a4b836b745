import { list, type NamePool } from '../name-pool.ts'
import { childOf, familyFirst, givenFirst, oneOrTwo, plain } from '../shapes.ts'

export const vietnamese: NamePool = {
  language: 'vi',
  shape: familyFirst,
  women: list(`
    Thị_Bích_Hạnh Thị_Diệu_Hiền Thị_Hồng_Nhung Thị_Kim_Oanh Thị_Lan_Hương Thị_Mỹ_Duyên Thị_Ngọc_Ánh
    Thị_Thanh_Tâm Thị_Thu_Thủy Thị_Tuyết_Mai Thị_Vân_Khánh Thị_Xuân Thị_Yến Ái_Liên Bảo_Trân Cẩm_Tú Gia_Hân
    Hoài_An Lệ_Thu Minh_Châu Mộng_Điệp Ngân_Hà Phương_Thảo Quế_Chi Thùy_Dương Trúc_Quân Tường_Vi Uyển_Nhi
    Ý_Nhi
  `),
  men: list(`
    Văn_Bằng Văn_Chiến Văn_Dũng Văn_Hậu Văn_Khoa Văn_Lộc Văn_Phú Văn_Quý Văn_Thịnh Văn_Tường Bá_Lộc
    Công_Danh Duy_Khang Đăng_Khoa Đức_Thắng Gia_Huy Hoàng_Long Hữu_Nghĩa Nhật_Quang Phúc_Hưng Quang_Vinh
    Quốc_Bảo Sỹ_Nguyên Tấn_Lực Thế_Hiển Tiến_Đạt Trọng_Nhân Tùng_Lâm Xuân_Mạnh
  `),
  families: list(`
    Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Âu Cao
    Châu Chu Đào Đinh Đoàn Giang Hà Kiều La Lâm Lương Lưu Mai Nghiêm Ninh Ông Phùng Quách Quan Tạ Tăng Thái
    Thân Tô Triệu Trịnh Trương Từ Văn Vương
  `),
}

export const thai: NamePool = {
  language: 'th',
  shape: plain,
  women: list(`
    กนกวรรณ กรรณิการ์ กัลยา กุลธิดา ขวัญใจ จันทร์เพ็ญ จารุวรรณ จิราภรณ์ ชลธิชา ฐิติพร ณัฐธิดา ดวงใจ ทิพวรรณ
    ธนพร นงลักษณ์ นิภาพร บุษบา ปราณี ปิยะนุช ผกาวดี พรทิพย์ พัชรินทร์ เพ็ญศรี มาลี รัตนา ลัดดา วนิดา
    วิไลวรรณ ศศิธร ศิริพร สมใจ สายฝน สุดารัตน์ สุภาพร อรทัย อัมพร
  `),
  men: list(`
    กฤษดา เกรียงไกร จรัญ จักรพันธ์ ชัยวัฒน์ ชาญชัย ณรงค์ ดำรง ถาวร ทวีศักดิ์ ธนากร ธีรพงษ์ นพดล นิพนธ์
    บัณฑิต บุญมี ประเสริฐ ปรีชา ปัญญา พงศกร พิชัย ไพโรจน์ มานพ ยุทธนา วรพจน์ วิชัย วีระ ศักดิ์ชัย สมชาย
    สมบูรณ์ สันติ สุชาติ สุรศักดิ์ อนุชา อุดม
  `),
  families: list(`
    กาญจนประภา แก้วมณี ขำเจริญ คงสวัสดิ์ งามวิไล จันทรประเสริฐ เจริญสุข ใจมั่น ชื่นบาน โชติวงศ์ ดวงแก้ว
    ตั้งมั่น ทองประดับ ทองสุข ธรรมรักษา นาคสุวรรณ นิลพันธ์ บุญประเสริฐ ประทุมทอง ปานทอง ผ่องใส พรหมรักษ์
    พันธุ์ไพศาล เพชรรัตน์ มั่นคง มณีโชติ ยิ้มแย้ม รุ่งเรือง ลิ้มสกุล วงศ์ทอง วิเศษสุข ศรีสุวรรณ ศิลปประเสริฐ
    สายสุวรรณ สุขเกษม แสงจันทร์ หอมจันทร์ อ่อนละมัย อินทรประภา เอี่ยมสะอาด
  `),
}

export const indonesian: NamePool = {
  language: 'id',
  shape: oneOrTwo,
  women: list(`
    Aminah Ayu Bulan Cahyani Citra Dewi Dian Endang Fitriani Gayatri Hartini Indah Intan Kartika Kusuma
    Lastri Lestari Melati Murniati Ningsih Nurhayati Partini Puspita Rahayu Ratna Rukmini Sekar Sri_Wahyuni
    Sulastri Sumarni Suryani Tri_Utami Tutik Wening Yuliana
  `),
  men: list(`
    Agung Bagus Bambang Budi Catur Darmaji Dedi Dwi_Cahyo Eko Fajar Gunadi Hadi Harjono Heru Imam Kuncoro
    Mulyadi Nugroho Paimin Pardi Priyono Rudi Sakti Slamet Sugeng Sutrisno Tarno Teguh Triyono Wahyudi
    Waluyo Yanto Yudi
  `),
  families: list(`
    Adiwinata Anggraini Baskoro Damanik Darmawangsa Ginting Handayani Harahap Hidayati Hutagalung Iskandar
    Kurniadi Kusumawardhani Lubis Manurung Nainggolan Nasution Pangaribuan Permatasari Prabaningrum
    Prasetyaningsih Purnomo Rangkuti Saragih Setyaningrum Siregar Sitompul Suwandi Tanjung Wardoyo Wicaksana
    Wijayanti Wirawan
  `),
}

export const malay: NamePool = {
  language: 'ms',
  shape: childOf,
  women: list(`
    Aishah Azlina Faridah Halimah Haslinda Izzah Junaidah Khatijah Latifah Mariam Masitah Noraini Norhayati
    Nurul_Huda Rafidah Rohana Rosnah Salmah Siti_Aminah Suhaila Wan_Zaleha Zainab Zarina
  `),
  men: list(`
    Abdul_Rahim Ahmad_Fauzi Amirul Azhar Azman Badrul Fadzil Hafiz Hamdan Idris Ismail Jamaluddin Kamarul
    Khairul Lokman Mohd_Nizam Mokhtar Osman Rahmat Ridzuan Roslan Sabri Shahrul Syed_Hussin Zakaria
    Zulkarnain
  `),
  families: [],
}

export const filipino: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Amihan Analyn Aurora Bituin Cherry_Ann Divina Erlinda Estrella Florinda Jocelyn Ligaya Lualhati
    Ma._Teresa Maricel Marites Mayumi Mylene Nenita Perla Remedios Rosalinda Rowena Tala Teresita Virginia
  `),
  men: list(`
    Amado Arnel Bayani Benjie Crisanto Danilo Dante Edgardo Efren Emmanuel Ernesto Felipe Florante Isagani
    Jayson Jomar Joselito Lito Makisig Nestor Norberto Oscar Reynaldo Rizaldy Rodel Rogelio Romeo Wilfredo
  `),
  families: list(`
    Agbayani Alcantara Batungbakal Buenaventura Calingasan Catacutan Dela_Peña Dimaculangan Dimayuga Gatdula
    Guevarra Katigbak Lacsamana Lumibao Macaraeg Magbanua Magsino Manalastas Mangubat Natividad Pagaduan
    Panganiban Quiambao Tolentino Umali Villaflor Yambao Zabala
  `),
}

/** Chinese families in Singapore, Malaysia and farther, as they spell themselves in Latin letters. */
export const straitsChinese: NamePool = {
  language: 'en',
  shape: familyFirst,
  women: list(`
    Ai_Leng Bee_Hoon Chew_Yen Choon_Neo Geok_Eng Hui_Shan Hwee_Ling Jia_Hui Kah_Mun Lay_Hoon Li_Ting
    Mei_Fong Mui_Kiang Peck_Lian Pei_Shan Poh_Choo Shu_Fen Siew_Kheng Soo_Hoon Sze_Min Wan_Ting Xin_Yi
    Yen_Ling Yoke_Lan
  `),
  men: list(`
    Ah_Kow Boon_Hwee Cheng_Huat Chin_Seng Chun_Kit Eng_Kiat Guan_Teck Hock_Chuan Jun_Wei Kah_Hoe Kok_Leong
    Meng_Fai Peng_Soon Seng_Huat Shi_Jie Siang_Yong Teck_Meng Thiam_Hock Wai_Keong Wei_Jian Yew_Kong
    Yong_Sheng Zhi_Hao
  `),
  families: list(`
    Ang Chan Chew Chia Chng Chong Foo Gan Goh Heng Ho Hoon Kang Khoo Koh Kwek Lau Lim Loh Low Mok Neo Ng Ong
    Pang Phua Poh Quek Seah Seow Sim Soh Tan Tay Teo Toh Wee Wong Yap Yeo
  `),
}
