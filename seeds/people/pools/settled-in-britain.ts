import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

// Families from elsewhere whose names have been spelt in English for a generation or three.

export const fromSouthAsia: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Aaliyah Amina Anjali Bushra Farah Gita Hema Jaspreet Kamala Kavita Kiran Lubna Manjit Nadia Naila Nasreen Neelam
    Parveen Priti Rukhsana Sabiha Samina Shabnam Shanthi Simran Sunita Tahira Tasneem Yasmin Zahra
  `),
  men: list(`
    Amir Anwar Arjun Balwinder Dev Farouk Gurpreet Harjit Hassan Imran Jaswant Kamran Manoj Mohan Nabil Naveed Nitin
    Rakesh Ranjit Rashid Sanjay Shafiq Sukhdev Suresh Tariq Usman Vikram Yusuf Zubair
  `),
  families: list(`
    Ahluwalia Awan Bandara Bhattacharya Bhogal Chaudhry Chowdhury Dhaliwal Dhillon Gunawardena Hayer Iqbal Jayasuriya
    Kalsi Kapadia Lakhani Mahmood Mistry Nanda Panesar-Shaw Pillai Qureshi Ruparelia Sengupta Siddiqui Solanki Sohal Uddin
    Virdi Wickramasinghe Zaman
  `),
}

export const fromAfrica: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Abena Adaora Adwoa Ama Amara Bisi Chidinma Chipo Esi Fatou Folake Grace Ifeoma Kemi Mariama Ngozi Nyasha Ola Rudo Temitope
    Tsitsi Wambui Yaa Yewande
  `),
  men: list(`
    Ade Babatunde Chike Ebo Emeka Farai Femi Kelvin Kofi Kojo Kwabena Kwame Lanre Musa Obinna Segun Tatenda Tendai Tinashe
    Tunde Uche Yaw
  `),
  families: list(`
    Abiola-Reed Acheampong Adeleke Agyeman Amankwah Anokye Bamgbala Boateng-Clarke Chigumba Donkor Ekwueme Ezeigbo-Lane
    Gbadamosi Idowu Kamara Makoni Mutasa Mwangi Nkansah Ogunbanwo Olawale Owusu-Grant Oyelaran Sarpong Sesay Sithole
    Soyemi Turay
  `),
}
