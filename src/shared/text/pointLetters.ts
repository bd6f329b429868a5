/** Letters of points by NĐ 30/2020: those of the Vietnamese alphabet without marks; no f, j, w, z (domain 1.2). */
export const pointLetters: readonly string[] = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ')
