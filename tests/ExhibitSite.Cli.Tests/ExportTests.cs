using System.Text;
using System.Text.Json;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary><c>exhibit export</c>: what needs no data base.</summary>
public sealed class ExportTests
{
    [Fact]
    public void OpenSearch_gets_a_mapping_and_two_lines_of_JSON_for_each_part()
    {
        using var site = new TempSite(TempSite.Letter.Replace("正文。", "町店，戰鬥。町店战斗", StringComparison.Ordinal));
        var run = Exhibit.Run(site.Folder, "export", "opensearch", "--to", "bulk");
        Assert.True(run.Code == 0, run.ToString());

        using var mapping = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Folder, "bulk", "mapping.json")));
        var properties = mapping.RootElement.GetProperty("mappings").GetProperty("properties");
        Assert.Equal("whitespace", properties.GetProperty("pairs").GetProperty("analyzer").GetString());

        var bytes = File.ReadAllBytes(Path.Combine(site.Folder, "bulk", "bulk-0000.ndjson"));
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        var isAction = true;
        foreach (var line in lines)
        {
            if (isAction) Assert.Equal("exhibit", line.GetProperty("index").GetProperty("_index").GetString());
            else Assert.All(line.EnumerateObject(), property => Assert.True(properties.TryGetProperty(property.Name, out _), property.Name));
            isAction = !isAction;
        }
        Assert.True(isAction);
        var letter = lines.Single(static line => line.TryGetProperty("document", out var document) && document.GetProperty("id").GetString() == "item:letter");
        // A gap takes one place: no phrase crosses it, and what is apart in the text is apart by as much.
        Assert.StartsWith("町店 _ _ 战斗 _ _ 町店 店战 战斗", letter.GetProperty("pairs").GetString(), StringComparison.Ordinal);
        Assert.Contains("町店 店战 战斗", letter.GetProperty("head").GetString(), StringComparison.Ordinal);
        Assert.Contains("@1938", letter.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Contains("kind:item", letter.GetProperty("facets").EnumerateArray().Select(static facet => facet.GetString()));
        Assert.True(letter.GetProperty("firstDay").GetInt32() <= letter.GetProperty("lastDay").GetInt32());
    }

    [Theory]
    [InlineData("export", "<format>")]
    [InlineData("export pdf --to x", "没有“pdf”这种格式；可用：search-postgres, opensearch。")]
    [InlineData("export opensearch", "用 --to 写明导出到哪里。")]
    [InlineData("export opensearch --to input/bulk", "在输入文件夹")]
    [InlineData("export search-postgres --to=Host=x --node nothing", "应写成 服务器名=连接字符串")]
    [InlineData("export search-postgres --to=Colour=blue", "连接字符串不对")]
    [InlineData("serve-search", "用 --database 写明数据库。")]
    [InlineData("serve-search --database=Host=x --rate 0", "--rate")]
    [InlineData("serve-search --database=Host=x --address here", "不是 IP 地址")]
    [InlineData("serve-search --database=Host=x --allow-origin https://example.org/path", "不带路径")]
    [InlineData("serve-search --database=Colour=blue", "连接字符串不对")]
    public void Wrong_usage_exits_with_2_and_says_what_is_right(string arguments, string expected)
    {
        using var site = new TempSite(TempSite.Letter);
        var run = Exhibit.Run(site.Folder, arguments.Split(' '));
        Assert.True(run.Code == 2, run.ToString());
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_base_that_is_away_exits_with_4()
    {
        using var site = new TempSite(TempSite.Letter);
        var run = Exhibit.Run(site.Folder, "export", "search-postgres", "--to=Host=127.0.0.1;Port=1;Username=x;Password=y;Timeout=2");
        Assert.True(run.Code == 4, run.ToString());
        Assert.Contains("数据库出错", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", run.Error, StringComparison.Ordinal);
    }
}
