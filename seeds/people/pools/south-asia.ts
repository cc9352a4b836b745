import { list, type NamePool } from '../name-pool.ts'
import { givenFirst, plain } from '../shapes.ts'

/** India as its English forms are filled in. */
export const indian: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Aarti Ananya Aparna Bhavani Charulata Durga Gayatri Girija Hemalata Indrani Ishita Jayanti Kalpana
    Kalyani Kusum Lalitha Madhavi Malati Manjula Meenakshi Mrinalini Nalini Nandini Padma Parvati Pooja
    Poornima Radhika Rajni Renuka Rohini Sandhya Savitri Shalini Sharada Shruti Sucheta Sudha Sumitra Swati
    Tanuja Tripti Usha Vandana Vasudha Vidya Yamini
  `),
  men: list(`
    Abhijit Ajit Alok Aniruddha Ashok Avinash Balakrishna Bhaskar Chandrakant Debashish Dilip Dinesh Ganesh
    Girish Gopal Harish Hemant Ishwar Jagdish Jayant Kailash Kartik Kedar Kishor Madhav Mahesh Manohar
    Mukund Nagesh Nikhil Omkar Parag Prakash Pramod Rajendra Raghav Ramesh Ravindra Sanjeev Satish Shekhar
    Shridhar Subhash Sunil Umesh Vasant Venkatesh Vinod Yashwant
  `),
  families: list(`
    Agnihotri Bhide Chaphekar Dongre Ghanekar Hattangadi Kanitkar Limaye Marathe Oke Pendse Ranade Soman
    Talwalkar Vartak Athavale Bagchi Bapat Bhagwat Bhandarkar Chakladar Chandorkar Chitnis Dalvi Damle
    Deodhar Halder Hegde Inamdar Jambhekar Joglekar Kelkar Khandekar Kurup Lahiri Madgaonkar Mhatre
    Mohapatra Nambiar Ogale Paranjpe Patwardhan Phadke Rajwade Sahasrabuddhe Sarkar Shirodkar Subramaniam
    Tambe Tembulkar Thakurta Upadhyay Vaidya Varier Wagle
  `),
}

export const hindi: NamePool = {
  language: 'hi',
  shape: plain,
  women: list(`
    अंजना अनुराधा अर्चना आरती आशा उर्मिला उषा कमला कविता किरण कुसुम गीता गौरी चंद्रकला जयश्री ज्योति तारा
    दीपा नंदिनी निर्मला नीलम पद्मा पुष्पा प्रतिभा प्रभा बबीता मंजू मधु मीना रंजना रमा राधा रेणु ललिता वंदना
    विमला शकुंतला शारदा संगीता सरला सरोज सविता सुनीता सुमन सुशीला हेमा
  `),
  men: list(`
    अजय अनिल अरुण अशोक आलोक उमेश ओमप्रकाश कमलेश कैलाश गणेश गिरीश गोपाल चंद्रशेखर जगदीश दिनेश दीपक देवेंद्र
    धर्मेश नरेश नवीन पंकज प्रकाश प्रदीप प्रमोद बलराम ब्रजेश भास्कर मनोहर महेश योगेश रघुवीर रमेश राकेश राजेश
    रामकिशोर लक्ष्मण विजय विनय विनोद शंकर शिवकुमार श्याम संतोष सतीश सुरेश हरीश
  `),
  families: list(`
    अग्निहोत्री अधिकारी कटारिया कौशल गोयल चंदेल चौरसिया जांगिड़ डोगरा दाधीच धीमान पराशर पुरोहित बंसल भदौरिया
    राणा सारस्वत सोलंकी हांडा अवस्थी आचार्य उपाध्याय ओझा कटियार कुशवाहा खरे खत्री गुप्ता गौड़ चतुर्वेदी
    जायसवाल जैन टंडन तिवारी दीक्षित दुबे देशमुख द्विवेदी नागर निगम नेगी पंत पटेल पांडेय पाठक प्रजापति बघेल
    बिष्ट भटनागर भारद्वाज मौर्य रस्तोगी राठौर व्यास सेठी सोनी
  `),
}

export const nepali: NamePool = {
  language: 'ne',
  shape: plain,
  women: list(`
    अनुपमा अप्सरा कल्पना गंगा चन्द्रमाया जानकी टीका दुर्गा धनमाया नर्मदा पवित्रा पार्वती फूलमाया बिन्दु
    भगवती मनमाया मैया यशोदा रमिला लक्ष्मी विष्णुमाया शान्ता सरिता सीता सुनिता
  `),
  men: list(`
    ईश्वर कृष्णबहादुर केशव गोविन्द चक्र जीवन टेकबहादुर डम्बर तीर्थ दिलीप धनबहादुर नारायण पदम पूर्ण बलबहादुर
    भरत मदन मोहनलाल रामबहादुर लोकेन्द्र विमल श्यामकृष्ण सन्तोष हरि
  `),
  families: list(`
    अधिकारी अर्याल आचार्य उप्रेती कार्की खतिवडा गिरी गुरुङ घिमिरे चापागाईं ज्ञवाली तामाङ न्यौपाने पराजुली
    पौडेल बराल बस्नेत महर्जन मानन्धर राई रिमाल लामिछाने लिम्बू शाक्य शेर्पा श्रेष्ठ सापकोटा सुवेदी
  `),
}

export const bengali: NamePool = {
  language: 'bn',
  shape: plain,
  women: list(`
    অনিতা অপর্ণা আফরোজা আয়েশা ইয়াসমিন কবিতা কাকলি কামরুন্নাহার খাদিজা গীতা চম্পা জাহানারা জয়ন্তী তানজিলা
    দিলরুবা নন্দিতা নাজমা নাসরিন নূরজাহান পারভীন ফরিদা ফাতেমা মঞ্জু মাধবী মালেকা মিনতি মৌসুমী রওশন রাবেয়া
    রীনা রুবিনা রেহানা লতিফা শর্মিষ্ঠা শামীমা শিউলি সুফিয়া সুলতানা সেলিনা হোসনে_আরা
  `),
  men: list(`
    অমল অরুণ আনিসুর আবদুল_করিম আমিনুল আরিফ আশরাফ ইমরান কামাল খালেদ গোলাম_রসুল জসিম জহিরুল তপন তরিকুল দিলীপ
    দেবাশীষ নাজিম নিখিল পরিমল ফজলুল ফারুক বিমল মঈন মনির মাহবুব মিজানুর মোস্তফা রফিকুল রবিউল রাশেদ শফিকুল
    শহীদুল শাহজাহান সঞ্জয় সাইফুল সুবীর সেলিম হাবিবুর হারুন
  `),
  families: list(`
    আকন্দ আইচ কবিরাজ খাস্তগীর গোস্বামী ধর পাঠান ফকির বেপারী মাঝি শিকদার সমাদ্দার হাজরা কর্মকার কুণ্ডু
    খন্দকার গাঙ্গুলী গায়েন ঘোষাল চাকলাদার জোয়ার্দার ঢালী তরফদার দত্তগুপ্ত দেওয়ান নাগ পাটোয়ারী পাল
    প্রামাণিক বণিক বসাক ভট্টাচার্য ভূঁইয়া মজুমদার মণ্ডল মল্লিক মুন্সী মোল্লা সাহা সিকদার সেনগুপ্ত হাওলাদার
    হালদার
  `),
}
