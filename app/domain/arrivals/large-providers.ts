/**
 * Mail domains that anybody in a country may live at. Thousands of one launch come from each, so that many share one says
 * nothing. Only such are left out: a domain that is missing here costs a reviewer one press on a busy day.
 */
const LARGE = new Set(
  `
  gmail.com googlemail.com
  outlook.com outlook.fr outlook.de outlook.es outlook.it hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it
  live.com live.co.uk live.fr live.nl live.se msn.com
  yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.co.in
  yahoo.co.jp yahoo.com.au ymail.com rocketmail.com aol.com aol.de
  icloud.com me.com mac.com privaterelay.appleid.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io fastmail.com zoho.com hey.com mail.com
  gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de mailbox.org
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr
  btinternet.com virginmedia.com sky.com ntlworld.com talktalk.net blueyonder.co.uk tiscali.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
  rogers.com shaw.ca sympatico.ca telus.net videotron.ca bigpond.com optusnet.com.au xtra.co.nz
  libero.it virgilio.it alice.it tiscali.it telefonica.net terra.es
  wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl poczta.onet.pl
  ziggo.nl kpnmail.nl home.nl telenet.be skynet.be bluewin.ch hispeed.ch
  seznam.cz centrum.cz email.cz azet.sk abv.bg ukr.net i.ua mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com rambler.ru
  qq.com 163.com 126.com sina.com naver.com hanmail.net daum.net docomo.ne.jp ezweb.ne.jp
  uol.com.br bol.com.br terra.com.br rediffmail.com walla.co.il eircom.net telia.com online.no
`
    .trim()
    .split(/\s+/),
)

/** Whether a mail domain belongs to one of the large providers, whose people have nothing in common. */
export const isLargeProvider = (domain: string) => LARGE.has(domain)
