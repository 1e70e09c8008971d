# The same work by the commands of libvips, one process after another.
set -e
task=$1 folder=$2 out=$3
mkdir -p "$out"
for file in "$folder"/*.jpg; do
  name=$(basename "$file" .jpg)
  if [ "$task" = tiles ]; then vips dzsave "$file" "$out/$name" --layout iiif --tile-size "${4:-1024}" --suffix '.jpg[Q=80]'
  else
    cp "$file" "$out/$name-max.jpg"
    for width in 1600 800 400; do
      vipsthumbnail "$file" -s "${width}x" -o "$out/$name-$width.jpg[Q=80,strip]"
      vipsthumbnail "$file" -s "${width}x" -o "$out/$name-$width.webp[Q=75,effort=2,strip]"
    done
  fi
done
