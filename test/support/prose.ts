/** A page that is an article and nothing else: headline, then prose, as the command prints it. */
export const harbourPage = `Harbour Council Votes To Reopen The Old Ferry Line

The harbour council voted on Tuesday evening to reopen the old ferry line between the two banks of the river, which has lain idle since the winter floods tore away the landing stage eleven years ago and left the northern villages without a crossing.

Members argued for almost four hours before the vote, and the gallery was so full that people stood in the corridor. In the end nine of the twelve councillors were in favour, among them the mayor, who had long doubted that the ferry could ever pay for itself.

“My grandmother sold bread on that ferry, and my daughter will ride it to school,” said Tilda Marnow, who speaks for the villages on the northern bank. She added that the bridge upstream costs every family an hour a day, and that nobody had asked for a miracle, only for a boat.

The first crossing is planned for early spring. Until then the yard has to rebuild the landing stage, train a crew of six and agree with the fishermen on the hours at which nets may lie across the channel, a question that has divided the town before.
`;

/** Another one, so that two pages differ in every line. */
export const orchardPage = `Kebun Apel Tua Di Lereng Bukit Kembali Berbuah

Kebun apel tua di lereng bukit sebelah timur desa kembali berbuah setelah tujuh tahun dibiarkan terbengkalai oleh pemiliknya. Warga yang merawatnya sejak musim hujan lalu mengaku tidak menyangka pohon-pohon itu masih sanggup berbunga.

Ketua kelompok tani, Sarmin Widodo, mengatakan bahwa para anggota bekerja bergiliran setiap pagi untuk memangkas dahan kering dan membersihkan saluran air. Menurut dia, hasil panen pertama akan dibagikan kepada semua keluarga yang ikut bekerja.

“Kami tidak mencari untung besar, kami hanya ingin anak-anak mengenal rasa apel dari tanah mereka sendiri,” ujarnya ketika ditemui di gubuk kecil di tepi kebun. Ia berharap pemerintah daerah membantu memperbaiki jalan setapak yang rusak parah.

Dinas pertanian berjanji mengirim seorang penyuluh pada bulan depan untuk memeriksa mutu tanah dan memilih bibit baru. Bila semuanya berjalan lancar, kebun itu akan diperluas sampai ke tepi sungai pada akhir tahun.
`;
