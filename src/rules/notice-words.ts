/** Words with which a site speaks to its visitor, and words for the site's own matters; lower case, a space between them. */
export interface NoticeWords {
  readonly language: string;
  /** We and you, with their forms. */
  readonly address: string;
  readonly matters: string;
}

/** Consent walls, notices of robots and scripts, imprints and offers have both in most paragraphs; articles seldom in any. */
export const NOTICE_WORDS: readonly NoticeWords[] = [
  {
    language: 'en',
    address: 'we our us you your',
    matters:
      'cookies cookie consent privacy advertising personalised personalized preferences browser javascript captcha robot robots bot human automated verify blocked unusual traffic reload log login password subscribe subscription newsletter liability liable copyright partners',
  },
  {
    language: 'de',
    address: 'wir uns unser unsere unserer unseren unserem sie ihr ihre ihrer ihren',
    matters:
      'cookies einwilligung zustimmen zustimmung datenschutz datenschutzerklärung werbung partner endgerät browser haftung haften urheberrecht inhalte impressum links anbieter abo abonnement anmelden passwort newsletter widerrufen tracking',
  },
  {
    language: 'fr',
    address: 'nous notre nos vous votre vos',
    matters:
      'cookies traceurs consentement consentir consentez confidentialité publicité publicités partenaires données navigateur accepter refuser préférences terminal abonnement abonner connexion newsletter choix audience',
  },
  {
    language: 'es',
    address: 'nosotros nuestro nuestra nuestros nuestras usted tu tus su sus te',
    matters:
      'cookies consentimiento privacidad publicidad socios navegador javascript contraseña suscripción suscríbete regístrate boletines preferencias aceptar rechazar cuenta',
  },
  {
    language: 'it',
    address: 'noi nostro nostra nostri nostre tu tuo tua tuoi tue voi vostro vostra',
    matters:
      'cookie consenso privacy pubblicità partner browser javascript password abbonamento abbonati accetta rifiuta preferenze newsletter',
  },
  {
    language: 'pt',
    address: 'nós nosso nossa nossos nossas você seu sua seus suas',
    matters:
      'cookies consentimento privacidade publicidade parceiros navegador javascript senha assinatura assine aceitar recusar preferências newsletter',
  },
  {
    language: 'nl',
    address: 'wij we ons onze u uw je jouw',
    matters:
      'cookies toestemming privacy advertenties partners browser javascript wachtwoord abonnement accepteren weigeren voorkeuren nieuwsbrief',
  },
  {
    language: 'id',
    address: 'kami anda kamu',
    matters: 'cookie cookies privasi persetujuan iklan peramban javascript sandi berlangganan langganan akun login mitra',
  },
  {
    language: 'pl',
    address: 'my nasz nasze naszych nasi ty twój twoje twoich państwo państwa',
    matters:
      'cookies ciasteczka zgoda zgodę zgody prywatności reklamy partnerzy partnerów przeglądarki javascript hasło subskrypcja prenumerata danych newsletter',
  },
  {
    language: 'ru',
    address: 'мы нас наш наши наших вы вас ваш ваши ваших',
    matters:
      'cookie куки согласие конфиденциальности реклама рекламы партнёры партнеры браузер браузера javascript пароль подписка подписку данных',
  },
  {
    language: 'tr',
    address: 'biz bizim siz sizin size sizi',
    matters: 'çerez çerezler çerezleri rıza onay gizlilik reklam tarayıcı tarayıcınız javascript parola şifre abonelik bülten',
  },
  {
    language: 'el',
    address: 'εμείς μας εσείς σας',
    matters: 'cookies συγκατάθεση απορρήτου διαφημίσεις συνεργάτες πρόγραμμα javascript κωδικό συνδρομή προτιμήσεις',
  },
];
