using DeepSeekTracker.Web.Fetching;
using Xunit.Abstractions;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class FetchAddressTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("http://news.example/feed", "http://news.example/feed")]
    [InlineData("  HTTPS://News.Example:443/a b\n", "https://news.example/a%20b")]
    [InlineData("http://bücher.example/ü?q=ä#x", "http://bücher.example/%C3%BC?q=%C3%A4#x")]
    [InlineData("http://news.example./", "http://news.example./")]
    [InlineData("http://foo_bar-.news.example:8080", "http://foo_bar-.news.example:8080/")]
    [InlineData("http://93.184.216.34:8080/", "http://93.184.216.34:8080/")]
    [InlineData("http://[2606:4700::1]/", "http://[2606:4700::1]/")]
    [InlineData("http://news.example#@127.0.0.1/feed", "http://news.example/#@127.0.0.1/feed")]
    [InlineData("http://127.0.0.1.nip.example/", "http://127.0.0.1.nip.example/")]
    [InlineData("http://news.example/a\\b", "http://news.example/a/b")]
    public void Reads_web_addresses(string address, string expected) =>
        Assert.Equal(expected, FetchAddress.Parse(address).AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http:///feed")]
    [InlineData("http:news.example")]
    [InlineData("http:/news.example")]
    [InlineData("http:\\\\news.example\\")]
    [InlineData("http://a\\@b.example/")]
    [InlineData("http://news.example/\r\nX: y")]
    [InlineData("http://news.exa\tmple/")]
    [InlineData("http://news example/")]
    [InlineData("http://news%2eexample/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[::1/")]
    [InlineData("http://[::1]:80:80/")]
    [InlineData("http://news..example/")]
    [InlineData("http://-/")]
    [InlineData("http://xn--/")]
    [InlineData("http://news.example:0/")]
    [InlineData("http://news.example:65536/")]
    [InlineData("http://news.example:25/")]
    [InlineData("http://news.example:6379/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://4294967297/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0x/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://news.example.1/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    public void Refuses_what_two_readers_could_understand_differently(string address) =>
        Assert.Equal(FetchRefusal.BadAddress, Refusal(() => FetchAddress.Parse(address)).Why);

    [Theory]
    [InlineData("ftp://news.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("//news.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/xml,<rss/>")]
    [InlineData("feed://news.example/")]
    [InlineData("news.example/feed")]
    public void Refuses_other_schemes(string address) =>
        Assert.Equal(FetchRefusal.Scheme, Refusal(() => FetchAddress.Parse(address)).Why);

    [Theory]
    [InlineData("http://user@news.example/")]
    [InlineData("http://user:secret@news.example/")]
    [InlineData("http://news.example@127.0.0.1/")]
    public void Refuses_credentials_and_does_not_repeat_them(string address)
    {
        var refusal = Refusal(() => FetchAddress.Parse(address));

        Assert.Equal(FetchRefusal.Credentials, refusal.Why);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_endless_address() =>
        Assert.Equal(
            FetchRefusal.BadAddress,
            Refusal(() => FetchAddress.Parse("http://news.example/" + new string('a', 9000))).Why
        );

    [Theory]
    [InlineData("/b", "http://news.example:8080/b")]
    [InlineData("b?c=1", "http://news.example:8080/dir/b?c=1")]
    [InlineData("?c=1", "http://news.example:8080/dir/feed?c=1")]
    [InlineData("a:b", null)]
    [InlineData("./a:b", "http://news.example:8080/dir/a:b")]
    [InlineData("//other.example/x", "http://other.example/x")]
    [InlineData("https://other.example", "https://other.example/")]
    [InlineData("", null)]
    [InlineData("\\\\127.0.0.1\\x", null)]
    [InlineData("/\\127.0.0.1/x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("http://", null)]
    [InlineData("http:other", null)]
    public void Resolves_a_redirects_address(string location, string? expected)
    {
        var current = new Uri("http://news.example:8080/dir/feed?a=1");

        if (expected is null)
            Assert.Throws<FetchStopped>(() => FetchAddress.Resolve(current, location));
        else
            Assert.Equal(expected, FetchAddress.Resolve(current, location).AbsoluteUri);
    }

    [CorpusTheory]
    [InlineData("naughty-strings.jsonl")]
    [InlineData("open-redirect.jsonl")]
    [InlineData("path-traversal.jsonl")]
    public void Gives_an_address_or_a_refusal_for_any_text(string file)
    {
        var cases = HostileCase.Read(file);
        output.WriteLine($"{cases.Count} cases of {file}");
        var current = new Uri("https://news.example/dir/feed");
        foreach (var text in cases.SelectMany(hostile => Placed(hostile.Input)))
        {
            HostThrottle.HostOf(text);
            foreach (var read in new Func<Uri>[] { () => FetchAddress.Parse(text), () => FetchAddress.Resolve(current, text) })
            {
                try
                {
                    Assert.Contains(read().Scheme, new[] { "http", "https" }, StringComparer.Ordinal);
                }
                catch (FetchStopped stopped)
                {
                    Assert.IsType<FetchResult.Refused>(stopped.Result);
                }
            }
        }
    }

    private static string[] Placed(string text) =>
        [
            text,
            "http://" + text,
            $"http://{text}.example/",
            $"http://news.example:{text}/",
            "http://news.example/" + text,
            "//" + text,
        ];

    private static FetchResult.Refused Refusal(Func<Uri> parse) =>
        Assert.IsType<FetchResult.Refused>(Assert.Throws<FetchStopped>(parse).Result);
}
