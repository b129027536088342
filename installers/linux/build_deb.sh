#!/usr/bin/env bash
# The .deb and the tarball from a frozen tree: build_deb.sh FROZEN PARTS OUTPUT VERSION
set -euo pipefail
frozen=$1 parts=$2 output=$3 version=$4
here=$(cd "$(dirname "$0")" && pwd)
epoch=${SOURCE_DATE_EPOCH:?}
day=$(date -u -d "@$epoch" +%F)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

root=$work/root
share=$root/usr/share
mkdir -p "$root/DEBIAN" "$root/usr/lib" "$root/usr/bin" "$share"/{applications,metainfo,doc/kyso-desktop,lintian/overrides}
cp -a "$frozen" "$root/usr/lib/kyso-desktop"
for program in kyso kyso-desktop; do
    ln -s "../lib/kyso-desktop/$program" "$root/usr/bin/$program"
done
cp "$here/kyso-desktop.desktop" "$share/applications/"
sed "s/@VERSION@/$version/; s/@DATE@/$day/" "$here/vn.kyso.desktop.metainfo.xml" >"$share/metainfo/vn.kyso.desktop.metainfo.xml"
for size in 16 24 32 48 64 128 256; do
    icons=$share/icons/hicolor/${size}x$size/apps
    mkdir -p "$icons"
    cp "$here/../icons/kyso-$size.png" "$icons/kyso-desktop.png"
done
cp "$here/copyright" "$share/doc/kyso-desktop/copyright"
cp -r "$parts/." "$share/doc/kyso-desktop/"
printf 'kyso-desktop (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md of this version.\n\n -- Kyso <support@kyso.invalid>  %s\n' \
    "$version" "$(date -u -R -d "@$epoch")" | gzip -9n >"$share/doc/kyso-desktop/changelog.gz"
cp "$here/lintian-overrides" "$share/lintian/overrides/kyso-desktop"

find "$root" -type d -exec chmod 0755 {} +
find "$root" -type f -not -path '*/usr/lib/kyso-desktop/kyso*' -exec chmod 0644 {} +
chmod 0755 "$root/usr/lib/kyso-desktop/kyso-desktop"
kilobytes=$(du -sk --apparent-size "$root" | cut -f1)
sed "s/@VERSION@/$version/; s/@KILOBYTES@/$kilobytes/" "$here/control" >"$root/DEBIAN/control"
install -m 0755 "$here/postrm" "$root/DEBIAN/postrm"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch --no-dereference --date="@$epoch" {} +
mkdir -p "$output"
desktop-file-validate "$share/applications/kyso-desktop.desktop"
appstreamcli validate --no-net "$share/metainfo/vn.kyso.desktop.metainfo.xml"
dpkg-deb --root-owner-group -Zxz -z"${DEB_LEVEL:-6}" --build "$root" "$output/kyso-desktop_${version}_amd64.deb"
tar --use-compress-program='xz -T0 -3' --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" \
    -cf "$output/kyso-desktop-$version-linux-x86_64.tar.xz" -C "$root/usr/lib" kyso-desktop -C "$share/doc" kyso-desktop/licences
