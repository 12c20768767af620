import type { Refusal } from './index';

/** Refusals of sign-in, sessions and members. */
export const gatewayRefusals = {
  SIGN_IN_FAILED: {
    kind: 'right',
    status: 401,
    id: 'Masuk tidak berhasil. Mulai lagi dari halaman masuk.',
    en: 'Signing in did not succeed. Start again from the sign-in page.',
  },
  MEMBER_UNKNOWN: {
    kind: 'right',
    id: 'Alamat surel ini belum didaftarkan. Mintalah undangan kepada bagian kerja sama.',
    en: 'This e-mail address has not been invited. Ask the cooperation bureau for an invitation.',
  },
  EMAIL_NOT_VERIFIED: {
    kind: 'right',
    id: 'Alamat surel Anda belum diverifikasi oleh penyedia identitas. Verifikasi dahulu.',
    en: 'Your identity provider has not verified your e-mail address. Verify it first.',
  },
  MEMBER_ALREADY_INVITED: {
    kind: 'state',
    id: 'Alamat surel ini sudah terdaftar sebagai anggota. Pakai anggota yang ada.',
    en: 'This e-mail address already belongs to a member. Use that member.',
  },
  MEMBER_LEFT: {
    kind: 'state',
    id: 'Anggota ini sudah tidak bertugas. Undang pejabat penggantinya.',
    en: 'This member has left. Invite the successor in office.',
  },
  ROLE_NOT_YOURS_TO_GIVE: {
    kind: 'right',
    id: 'Anda tidak dapat memberi peran {role} di organisasi ini. Mintalah kepada atasannya atau administrator.',
    en: 'You can’t give the role {role} in this organisation. Ask its head or an administrator.',
  },
  ORIGIN_REFUSED: {
    kind: 'right',
    id: 'Permintaan ini datang dari situs lain dan ditolak. Buka Nyata langsung, lalu ulangi.',
    en: 'This request came from another site and is refused. Open Nyata itself and try again.',
  },
} satisfies Record<string, Refusal>;
