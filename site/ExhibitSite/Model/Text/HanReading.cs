namespace ExhibitSite.Model.Text;

/// <summary>How characters with several readings are read.</summary>
public enum HanReading
{
    /// <summary>As words: titles, places.</summary>
    Words,

    /// <summary>As a person's name, whose surname may be read in its own way: 单 Shàn, 查 Zhā, 尉迟 Yùchí.</summary>
    Name,
}
