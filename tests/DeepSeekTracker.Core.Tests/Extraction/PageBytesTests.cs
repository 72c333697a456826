using System.Text;
using DeepSeekTracker.Core.Extraction;

namespace DeepSeekTracker.Core.Tests.Extraction;

public sealed class PageBytesTests
{
    static PageBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "text/html; charset=gb2312")]
    [InlineData("gb18030", "text/html; charset=gb2312")]
    [InlineData("utf-16", null)]
    public void Reads_chinese_whatever_the_declaration_claims(string encoding, string? contentType)
    {
        const string Text = "<html><p>深度求索公司发布了新的模型。</p></html>";
        var real = Encoding.GetEncoding(encoding);

        Assert.Contains(
            "深度求索",
            PageBytes.Decode([.. real.GetPreamble(), .. real.GetBytes(Text)], contentType),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reads_a_charset_declared_in_the_page() =>
        Assert.Contains(
            "Курс рубля",
            PageBytes.Decode(Encoding.GetEncoding(1251).GetBytes("<meta charset=windows-1251><p>Курс рубля"), null),
            StringComparison.Ordinal
        );

    [Fact]
    public void Falls_back_to_windows_1252() =>
        Assert.Equal("<p>Zürich – café €", PageBytes.Decode(Encoding.GetEncoding(1252).GetBytes("<p>Zürich – café €"), null));

    [Fact]
    public void Keeps_utf8_where_single_bytes_are_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8>" + new string('ü', 500)), 0xC3, (byte)'<'];

        Assert.Contains("üüü", PageBytes.Decode(bytes, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_stumble_over_an_unknown_charset() =>
        Assert.Equal("é", PageBytes.Decode([0xE9], "text/html; charset=martian-7"));
}
