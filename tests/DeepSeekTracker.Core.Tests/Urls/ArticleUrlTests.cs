using CsCheck;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Tests.Urls;

public class ArticleUrlTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "https://",
        "http://",
        "http:/",
        "www.",
        "m.",
        "amp.",
        "mobile.",
        "news.example",
        "example.com",
        "blogspot.com",
        "archive.is",
        "web.archive.org/web/2025/",
        "www.google.com/url?q=",
        "cdn.ampproject.org/c/s/",
        "www.google.com/amp/",
        "1.2.3.4",
        "[::1]",
        ":80",
        ":443",
        ":8080",
        "/",
        "//",
        "/amp",
        "/amp/",
        "-amp.html",
        ".amp",
        "/../",
        "/./",
        "%2e%2e",
        "%",
        "%4",
        "%41",
        "%e4%b8%ad",
        "%2F",
        "中文",
        "\u2100",
        "\u3002",
        "\ufffe",
        "é",
        "\ud83d",
        "?",
        "&",
        "&amp;",
        "a=1",
        "b",
        "=",
        "utm_source=x",
        "f=rss",
        "amp=1",
        "+",
        "%20",
        " ",
        "#x",
        "@",
        "\\",
        "\n",
        ";",
        "2025"
    );

    private static readonly Gen<string> Addresses =
        from scheme in Gen.OneOf("https://", "http://", "")
        from pieces in Pieces.Array[0, 12]
        select scheme + string.Concat(pieces);

    private static readonly string[] Schemes = ["http://", "https://"];

    private static ArticleUrl Parse(string raw)
    {
        Assert.True(ArticleUrl.TryParse(raw, out var url, out var problem), problem);
        return url!;
    }

    [Theory]
    [InlineData("HTTPS://WWW.Example.COM:443/A/B/?b=2&a=1#top", "example.com/A/B?a=1&b=2")]
    [InlineData("http://m.example.com:80/", "example.com")]
    [InlineData("http://mobile.example.com:8080/x", "example.com:8080/x")]
    [InlineData("https://www.m.example.com/x", "example.com/x")]
    [InlineData("https://amp.example.com/x", "example.com/x")]
    [InlineData("https://m.blogspot.com/2025/01/x.html?m=1", "m.blogspot.com/2025/01/x.html")]
    [InlineData("https://example.com/x/amp/", "example.com/x")]
    [InlineData("https://example.com/x/amp?amp=1&outputType=amp", "example.com/x")]
    [InlineData("https://example.com/news/x-amp.html", "example.com/news/x.html")]
    [InlineData("https://example.com/amp/world/x", "example.com/world/x")]
    [InlineData("https://example.com/x.html/amp", "example.com/x.html")]
    [InlineData("https://example.kr/news/articleViewAmp.html?idxno=23", "example.kr/news/articleView.html?idxno=23")]
    [InlineData("https://example.com/x?utm_source=rss&utm_medium=rss&utm_campaign=", "example.com/x")]
    [InlineData("https://36kr.com/newsflashes/3137938609871621?f=rss", "36kr.com/newsflashes/3137938609871621")]
    [InlineData("https://example.com/x?UTM_Source=a&FBCLID=b&_hs=1&ref=home&ref_src=t&smid=fb&cmpid=1", "example.com/x")]
    [InlineData("https://example.com/x?a=1&amp;utm_source=b&amp;c=2", "example.com/x?a=1&c=2")]
    [InlineData("https://example.org/?p=138", "example.org?p=138")]
    [InlineData("https://example.org/story?sid=80398", "example.org/story?sid=80398")]
    [InlineData("https://example.org/article.pl?sid=25/02/01/1414214&from=rss", "example.org/article.pl?sid=25/02/01/1414214")]
    [InlineData("https://example.org/article.pl?sid=25%2F02%2f01%2F1414214", "example.org/article.pl?sid=25/02/01/1414214")]
    [InlineData("https://example.jp/articles/-/16?page=2", "example.jp/articles/-/16?page=2")]
    [InlineData("https://a.substack.com/p/deepseek?r=5ns5k&triedRedirect=true", "a.substack.com/p/deepseek")]
    [InlineData("https://example.org/spip.php?breve3760", "example.org/spip.php?breve3760")]
    [InlineData("https://example.org/a%7eb/%c3%a9/%41", "example.org/a~b/%C3%A9/A")]
    [InlineData("https://example.org/é/中", "example.org/%C3%A9/%E4%B8%AD")]
    [InlineData("https://example.org/100%/a b", "example.org/100%25/a%20b")]
    [InlineData("https://example.org/x?q=a%20b", "example.org/x?q=a+b")]
    [InlineData("https://example.org/a/./b/%2e%2e/c", "example.org/a/c")]
    [InlineData("https://bücher.example/x", "xn--bcher-kva.example/x")]
    [InlineData("https://example.com./x", "example.com/x")]
    public void Gives_one_identity(string raw, string key) => Assert.Equal(key, Parse(raw).Key);

    [Theory]
    [InlineData(
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a/b.html?x=1",
        "https://www.example.com/a/b.html?x=1"
    )]
    [InlineData("https://cdn.ampproject.org/v/example.com/a", "http://example.com/a")]
    [InlineData("https://www.google.com/amp/s/example.com/a/amp", "https://example.com/a/amp")]
    [InlineData(
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.com%2Fa%3Fid%3D7&ved=1",
        "https://example.com/a?id=7"
    )]
    [InlineData("https://www.google.com/url?q=http://example.com/a", "http://example.com/a")]
    [InlineData("https://news.google.com/news/url?sa=t&url=https://example.com/a", "https://example.com/a")]
    [InlineData("https://archive.is/20250127101010/https://example.com/a?id=1", "https://example.com/a?id=1")]
    [InlineData("https://archive.ph/o/AbC12/https://example.com/a", "https://example.com/a")]
    [InlineData("https://web.archive.org/web/20250127000000id_/http://example.com/a", "http://example.com/a")]
    [InlineData("https://web.archive.org/web/20250127000000/https:/example.com/a", "https://example.com/a")]
    [InlineData("https://feedproxy.google.com/~r/Feed/~3/x/?url=https%3A%2F%2Fexample.com%2Fa", "https://example.com/a")]
    [InlineData("https://archive.is/2025/https://www.google.com/url?q=https://example.com/a", "https://example.com/a")]
    public void Unwraps_an_address_that_stands_in_another(string raw, string normal) => Assert.Equal(normal, Parse(raw).Normal);

    [Theory]
    [InlineData("https://archive.is/AbC12")]
    [InlineData("https://web.archive.org/web/2025/not-an-address")]
    [InlineData("https://www.google.com/url?q=javascript:alert(1)")]
    [InlineData("https://news.google.com/rss/articles/CBMiXyz")]
    [InlineData("https://feeds.feedburner.com/~r/Feed/~3/AbC/")]
    [InlineData("https://google.example/url?id=3")]
    public void Leaves_a_redirector_whose_target_is_unknown(string raw) => Assert.Equal(raw, Parse(raw).Normal);

    [Fact]
    public void Keeps_what_the_outlet_needs_to_open_the_page()
    {
        var url = Parse("  http://WWW.example.co.uk/x/amp/?b=2&utm_source=rss&a=1#top ");

        Assert.Equal("http://WWW.example.co.uk/x/amp/?b=2&utm_source=rss&a=1#top", url.Raw);
        Assert.Equal("http://www.example.co.uk/x/amp/?b=2&a=1", url.Normal);
        Assert.Equal("www.example.co.uk", url.Host);
        Assert.Equal("example.co.uk", url.Site);
        Assert.Equal(url.Normal, url.ToString());
    }

    [Fact]
    public void Is_equal_by_identity()
    {
        var one = Parse("https://www.example.com/x/?utm_source=a");
        var other = Parse("http://m.example.com/x#y");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Parse("https://example.com/y"));
        Assert.False(one.Equals(null));
    }

    [Theory]
    [InlineData(null, "The address is empty.")]
    [InlineData("  ", "The address is empty.")]
    [InlineData("example.com/x", "The address does not begin with http:// or https://.")]
    [InlineData("ftp://example.com/x", "The address does not begin with http:// or https://.")]
    [InlineData("javascript:alert(1)", "The address does not begin with http:// or https://.")]
    [InlineData("https://", "The address names no valid host.")]
    [InlineData("https:///x", "The address names no valid host.")]
    [InlineData("https://exa mple.com/", "The address names no valid host.")]
    [InlineData("https://%65xample.com/", "The address names no valid host.")]
    [InlineData("https://example.com:99999/", "The address names no valid host.")]
    [InlineData("https://example.com:x/", "The address names no valid host.")]
    [InlineData("https://exa\u2100mple.com/", "The address names no valid host.")]
    [InlineData("https://..com/", "The address names no valid host.")]
    [InlineData("https://2025\u3002/", "The address names no valid host.")]
    [InlineData(
        "https://user:pw@example.com/",
        "The address carries a user name or password, which an article's address never does."
    )]
    [InlineData("https://example.com/a\nb", "The address contains a control character.")]
    [InlineData("https://example.com\\@evil.example/", "The address contains a backslash.")]
    public void Says_why_a_text_is_no_address(string? raw, string expected)
    {
        Assert.False(ArticleUrl.TryParse(raw, out var url, out var problem));
        Assert.Null(url);
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Refuses_what_is_too_long_before_or_after_encoding()
    {
        var tooLong = $"The address is longer than {ArticleUrl.MaxLength} characters.";
        Assert.False(ArticleUrl.TryParse("https://example.com/" + new string('a', 8_000), out _, out var raw));
        Assert.False(ArticleUrl.TryParse("https://example.com/" + new string('中', 3_000), out _, out var encoded));
        Assert.Equal((tooLong, tooLong), (raw, encoded));
    }

    [Fact]
    public void Refuses_wrapping_that_does_not_end()
    {
        var wrapped = string.Concat(Enumerable.Repeat("https://archive.is/1/", 350)) + "https://example.com/a";

        Assert.False(ArticleUrl.TryParse(wrapped, out _, out var problem));
        Assert.Equal("The address cannot be brought to one form.", problem);
    }

    [Fact]
    public void Never_throws_whatever_the_text() =>
        Gen.String.Sample(text =>
            Array.TrueForAll(Schemes, scheme => ArticleUrl.TryParse(scheme + text, out _, out var problem) == problem is null)
        );

    [Fact]
    public void Has_an_identity_that_is_its_own_identity() =>
        Addresses.Sample(
            text =>
            {
                if (!ArticleUrl.TryParse(text, out var url, out _))
                {
                    return true;
                }

                return Parse("https://" + url.Key).Key.Equals(url.Key, StringComparison.Ordinal)
                    && Parse("http://" + url.Key).Equals(url);
            },
            iter: 20_000
        );

    [Fact]
    public void Opens_at_an_address_of_the_same_identity() =>
        Addresses.Sample(
            text =>
            {
                if (!ArticleUrl.TryParse(text, out var url, out _))
                {
                    return true;
                }

                var again = Parse(url.Normal);
                return again.Equals(url)
                    && again.Normal.Equals(url.Normal, StringComparison.Ordinal)
                    && Uri.TryCreate(url.Normal, UriKind.Absolute, out _);
            },
            iter: 20_000
        );
}
