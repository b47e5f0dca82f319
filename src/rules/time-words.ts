/** Offsets of the time zones that news sites print, in minutes east of UTC. Daylight-saving names are zones of their own. */
export const ZONE_OFFSETS: Readonly<Record<string, number>> = {
  z: 0,
  gmt: 0,
  utc: 0,
  wet: 0,
  wib: 420,
  wita: 480,
  wit: 540,
  myt: 480,
  sgt: 480,
  hkt: 480,
  ict: 420,
  pht: 480,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  мск: 180,
  trt: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  et: Number.NaN,
  pt: Number.NaN,
  ct: Number.NaN,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

/** Words that stand before or between a date and a time and say nothing more, folded, one space between them; languages in the tables' order. */
export const DATE_FILLERS: string =
  'pukul jam pada hari tanggal tgl dan pkl dinten at on of the and de del den der am um uhr à le les a las el los da do das dos às h hs hrs hr ' +
  'il alle ore del op om uur dnia o godz r w v ve dne hod kl klokken den d i klo kello ora óra órakor la στις ώρα και г года год в часов ' +
  'року р о год saat günü في الساعة يوم ساعت روز در ב בשעה יום को बजे तारीख তারিখ ঘটিকা এ খ্রিষ্টাব্দ วันที่ เวลา น พ.ศ ค.ศ ngày lúc giờ năm ' +
  '日 時 分 时 点 號 号 년 월 일 시 분 st nd rd th er º ° gmt';

/** Words for the first half of the day, then for the second, folded. */
export const AM_WORDS: string = 'am a.m pagi π.μ öö sa ص 上午 午前 오전';
export const PM_WORDS: string = 'pm p.m petang ptg sore malam μ.μ م 下午 午後 오후';
