using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Tests.GateTests;

/// <summary>Small recordings of every form, with words in their tags. Nobody can play them, but they are built as the standards say.</summary>
internal static class Recordings
{
    /// <summary>What stands for the sound.</summary>
    public static byte[] Sound { get; } = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>A WAV with words in its LIST chunk.</summary>
    public static byte[] Wave(string words)
    {
        byte[] list = [.. "INFOIART"u8, .. Little(words.Length), .. Encoding.ASCII.GetBytes(words)];
        byte[] body = [.. "WAVE"u8, .. Chunk("fmt ", new byte[16]), .. words.Length > 0 ? Chunk("LIST", list) : [], .. Chunk("data", Sound)];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    /// <summary>A FLAC with words in its comments.</summary>
    public static byte[] Flac(string words) =>
        [.. "fLaC"u8, 0, 0, 0, 34, .. new byte[34], 0x84, .. Big(Comments(words).Length).AsSpan(1), .. Comments(words), .. Sound];

    /// <summary>An Ogg with words in the comments of a Vorbis stream, which run over two pages.</summary>
    public static byte[] Ogg(string words)
    {
        byte[] comments = [3, .. "vorbis"u8, .. Comments(words + new string('.', 300)), 1];
        return
        [
            .. Page(0, [30], [1, .. "vorbis"u8, .. new byte[23]]),
            .. Page(1, [255], comments[..255]),
            .. Page(2, [(byte)(comments.Length - 255), (byte)Sound.Length], [.. comments[255..], .. Sound]),
        ];
    }

    /// <summary>A WebM with words in its title and its tags.</summary>
    public static byte[] WebM(string words)
    {
        var text = Encoding.UTF8.GetBytes(words);
        byte[] info = [.. Element([0x7B, 0xA9], text), .. Element([0x4D, 0x80], text), .. Element([0x57, 0x41], text)];
        byte[] segment = [.. Element([0x15, 0x49, 0xA9, 0x66], info), .. Element([0x12, 0x54, 0xC3, 0x67], [.. text, .. new byte[200], .. text]), .. Element([0x1F, 0x43, 0xB6, 0x75], Sound)];
        return [.. Element([0x1A, 0x45, 0xDF, 0xA3], [0x42, 0x82, 0x84, .. "webm"u8]), .. Element([0x18, 0x53, 0x80, 0x67], segment)];
    }

    /// <summary>A Matroska with words in its chapters, in the comments of a Vorbis track and in what its program left behind.</summary>
    public static byte[] Chapters(string words)
    {
        var text = Encoding.UTF8.GetBytes(words);
        byte[] heads = [2, 30, (byte)(Comments(words).Length + 8), 1, .. "vorbis"u8, .. new byte[23], 3, .. "vorbis"u8, .. Comments(words), 1, 5, .. "vorbis"u8];
        byte[] track = Element([0xAE], Element([0x63, 0xA2], heads));
        byte[] segment = [.. Element([0x16, 0x54, 0xAE, 0x6B], track), .. Element([0x10, 0x43, 0xA7, 0x70], text), .. Element([0xEC], text), .. Element([0x1F, 0x43, 0xB6, 0x75], Sound)];
        return [.. Element([0x1A, 0x45, 0xDF, 0xA3], [0x42, 0x82, 0x84, .. "webm"u8]), .. Element([0x18, 0x53, 0x80, 0x67], segment)];
    }

    /// <summary>An Ogg with words in the comments of a Speex stream.</summary>
    public static byte[] Speex(string words)
    {
        var comments = Comments(words);
        return [.. Page(0, [80], [.. "Speex   "u8, .. new byte[72]]), .. Page(1, [(byte)comments.Length], comments), .. Page(2, [(byte)Sound.Length], Sound)];
    }

    /// <summary>An M4A with words in a track of chapters, two samples in one chunk, which the track of sound names.</summary>
    public static byte[] ChapterTrack(string words)
    {
        var text = Encoding.UTF8.GetBytes(words);
        byte[] handler = Box("hdlr", [.. new byte[8], .. "text"u8, .. new byte[12]]);
        byte[] Table(int place) => Box("stbl",
            [.. Box("stsz", [.. new byte[8], .. Big(2), .. Big(2), .. Big(text.Length)]), .. Box("stsc", [.. new byte[4], .. Big(1), .. Big(1), .. Big(2), .. Big(1)]), .. Box("stco", [.. new byte[4], .. Big(1), .. Big(place)])]);
        byte[] Whole(int place) =>
        [
            .. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0]),
            .. Box("moov", [.. Box("trak", Box("tref", Box("chap", Big(2)))), .. Box("trak", Box("mdia", [.. handler, .. Box("minf", Table(place))]))]),
            .. Box("mdat", [.. Sound, 0, 0, .. text]),
        ];
        return Whole(Whole(0).Length - text.Length - 2);
    }

    private static byte[] Box(string name, byte[] content) => [.. Big(8 + content.Length), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Comments(string words)
    {
        var comment = Encoding.UTF8.GetBytes("ARTIST=" + words);
        return [.. Little(4), .. "Lavf"u8, .. Little(1), .. Little(comment.Length), .. comment];
    }

    private static byte[] Page(int number, byte[] segments, byte[] data)
    {
        byte[] page = [.. "OggS"u8, 0, 0, .. new byte[8], .. Little(7), .. Little(number), .. new byte[4], (byte)segments.Length, .. segments, .. data];
        Little((int)Crc(page)).CopyTo(page, 22);
        return page;
    }

    /// <summary>The check sum of an Ogg page (RFC 3533, 6): bit by bit, as the standard words it.</summary>
    public static uint Crc(ReadOnlySpan<byte> page)
    {
        uint crc = 0;
        for (var i = 0; i < page.Length; i++)
        {
            crc ^= (uint)(i is >= 22 and < 26 ? 0 : page[i]) << 24;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
        }
        return crc;
    }

    private static byte[] Element(byte[] id, byte[] content) => [.. id, 0x10, .. Big(content.Length).AsSpan(1), .. content];

    private static byte[] Chunk(string name, byte[] data) => [.. Encoding.ASCII.GetBytes(name), .. Little(data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
