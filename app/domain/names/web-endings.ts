const words = (text: string) => new Set(text.trim().split(/\s+/u))

/** Endings of web addresses that are nobody's name, in any case: SPAM.COM. */
export const TLDS = words(`
  com net org info biz edu gov mil xyz online site website store shop click icu app blog casino bet poker porn sex
  loan loans crypto finance tech agency email digital download cloud hosting example onion рф онлайн сайт укр 中国 公司 网络
`)

/**
 * Endings that are also words, surnames or initials, so that only lower case tells them apart. Country codes that are
 * particles or surnames too (de, la, do, al, el, st, ng, li, ma, so, su, to, tu) are left out altogether.
 */
export const LOWER_CASE_TLDS = words(`
  club top link live life win vip pro one dev art best bid buzz cam cash chat cool deals date fun game games gift guru
  host ink love market media men mobi money name network news now party plus press promo review rocks sale services
  social space stream studio support team today trade travel tube video vote wang wiki work works world zone
  ac ae af ag ai am ar at au az bg bh bo br by bz ca cc cd cf ch ci cl cm cn co cr cu cy cz dk ee eg es eu fi fm fr ga
  ge gg gl gq gr gs hk hn hr hu id ie il im in io iq ir is it je jp ke kg kr kz lk lt lu lv ly md me mk ml mn ms mt mu
  mx my mz nl nu nz pe ph pk pl pt pw qa ro rs ru sc se sg sh si sk sx tk tm tn tr tt tv tw tz ua ug uk us uy uz vc vn
  ws za zw
`)

/** Titles that people type with a dot and no space after it. */
export const HONORIFICS = words(`
  mrs prof rev hon gen col sgt capt dipl ing mag lic mohd muh abd dra sra srta adv eng arch pres gov sen rep fra ven
`)
