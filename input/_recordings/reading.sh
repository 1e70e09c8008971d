#!/bin/sh
# Makes the synthesised reading of "On Two Coins" and its captions: sh input/_recordings/reading.sh from the root of the project.
# Needs espeak-ng, sox and ffmpeg. Pinyin is given, not characters, so that 還 is read huán and 吏 lì.
set -eu
out=input/media/recordings
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is said, then what the caption shows. The first line says what this is.
cat > "$work/lines" <<'LINES'
he2 cheng2 yu3 yin1 lang3 du2, bu2 shi4 li4 shi3 lu4 yin1.|合成语音朗读，不是历史录音。
chen2 ting2 jing4, er4 qian2 shuo1, jie2 lu4.|陈廷敬《二钱说》，节录。
you4 yue4 yu2, chen2 qi3 li3 bao3 quan2 shi4, xin1 you3 chu4, yue1:|又月餘，晨起理寶泉事，心有觸，曰：
wu2 shi4 bu2 shou4 yi4 qian2. qian2 hou4 qu3 qi2 qian2 er4, qi2 he2 yi3 zi4 ming2?|吾誓不受一錢，前後取其錢二，其何以自明？
li4 ming4 hu1 bao3 quan2 li4, yu4 zhi1 yi4 er2 huan2 zhi1.|立命呼寶泉吏，喻之意而還之。
li4 tan4 xi1, chi2 yi3 qu4.|吏歎息，持以去。
LINES

stamp() { awk -v s="$1" 'BEGIN { printf "%02d:%02d:%06.3f", int(s / 3600), int(s % 3600 / 60), s % 60 }'; }
printf 'WEBVTT\n' > "$out/erqian-shuo.vtt"
at=0
n=0
while IFS='|' read -r said shown; do
  n=$((n + 1))
  part=$(printf '%s/%02d.wav' "$work" "$n")
  espeak-ng -v cmn-latn-pinyin -s 140 -p 42 -w "$work/raw.wav" "$said"
  sox -D "$work/raw.wav" -r 22050 "$part" pad 0.2 0.7
  end=$(awk -v a="$at" -v d="$(soxi -D "$part")" 'BEGIN { print a + d }')
  printf '\n%s --> %s\n%s\n' "$(stamp "$at")" "$(stamp "$end")" "$shown" >> "$out/erqian-shuo.vtt"
  at=$end
done < "$work/lines"
sox -D "$work"/[0-9][0-9].wav "$work/all.wav" norm -3
ffmpeg -loglevel error -y -i "$work/all.wav" -ac 1 -b:a 32k -map_metadata -1 -fflags +bitexact "$out/erqian-shuo.mp3"
