using CsCheck;
using DeepSeekTracker.Core.Urls;

namespace DeepSeekTracker.Core.Tests.Urls;

public class SiteDomainTests
{
    [Theory]
    [InlineData("www.example.com", "example.com")]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("EDITION.CNN.COM", "cnn.com")]
    [InlineData("news.bbc.co.uk", "bbc.co.uk")]
    [InlineData("www.poder360.com.br", "poder360.com.br")]
    [InlineData("www.sozcu.com.tr", "sozcu.com.tr")]
    [InlineData("world.kbs.co.kr", "kbs.co.kr")]
    [InlineData("x.example.or.jp", "example.or.jp")]
    [InlineData("x.example.ne.jp", "example.ne.jp")]
    [InlineData("news.sina.com.cn", "sina.com.cn")]
    [InlineData("ec.ltn.com.tw", "ltn.com.tw")]
    [InlineData("ysc.kiev.ua", "ysc.kiev.ua")]
    [InlineData("today.line.me", "line.me")]
    [InlineData("wnnews1.blogspot.com", "wnnews1.blogspot.com")]
    [InlineData("x.github.io", "x.github.io")]
    [InlineData("one.substack.com", "one.substack.com")]
    [InlineData("www.substack.com", "substack.com")]
    [InlineData("x.neocities.org", "x.neocities.org")]
    [InlineData("x.wordpress.com", "x.wordpress.com")]
    [InlineData("medium.com", "medium.com")]
    [InlineData("someone.medium.com", "medium.com")]
    [InlineData("co.uk", "co.uk")]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("[::1]", "[::1]")]
    [InlineData("example.com.", "example.com")]
    public void Gives_the_registrable_domain(string host, string site) => Assert.Equal(site, SiteDomain.Of(host));

    [Fact]
    public void Gives_for_any_text_an_end_of_it_that_stays_the_same() =>
        Gen.String.Sample(text =>
        {
            var site = SiteDomain.Of(text);
            return text.ToLowerInvariant().TrimEnd('.').EndsWith(site, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("news.example.com", "example.com", true)]
    [InlineData("example.com", "example.com", true)]
    [InlineData("badexample.com", "example.com", false)]
    [InlineData("example.com", "news.example.com", false)]
    public void Knows_hosts_below_a_domain(string host, string domain, bool within) =>
        Assert.Equal(within, SiteDomain.IsWithin(host, domain));
}
