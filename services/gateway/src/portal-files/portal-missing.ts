/** What a browser sees when the portal's files are not there. */
export const PORTAL_MISSING = `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nyata</title></head>
<body>
<main>
<h1>Portal belum dibangun</h1>
<p>Layanan Nyata berjalan, tetapi berkas portal belum ada. Jalankan <code>npm run build</code>, lalu muat ulang halaman ini. Dokumentasi API ada di <a href="/api/docs">/api/docs</a>.</p>
<h1 lang="en">The portal has not been built</h1>
<p lang="en">The services of Nyata run, but the portal's files are missing. Run <code>npm run build</code> and reload this page. The API is documented at <a href="/api/docs">/api/docs</a>.</p>
</main>
</body>
</html>
`;
