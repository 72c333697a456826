using System.Net;
using DeepSeekTracker.Web.Fetching;

namespace DeepSeekTracker.Web.Tests.Fetching;

public sealed class HeaderValueTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 120 ", 120)]
    [InlineData("0120", 120)]
    [InlineData("Mon, 27 Jan 2025 12:02:00 GMT", 120)]
    [InlineData("Monday, 27-Jan-25 12:02:00 GMT", 120)]
    [InlineData("Mon Jan 27 12:02:00 2025", 120)]
    [InlineData("86400", 86400)]
    [InlineData("86401", 86400)]
    [InlineData("99999999999999999999", 86400)]
    [InlineData("Wed, 21 Oct 2099 07:28:00 GMT", 86400)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("", null)]
    [InlineData("Mon, 27 Jan 2025 12:00:00 GMT", null)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", null)]
    [InlineData("tomorrow", null)]
    public void Reads_retry_after_in_both_forms(string value, int? seconds)
    {
        using var response = Response("Retry-After", value);

        Assert.Equal(seconds, (HeaderValue.RetryAfter(response, Now) - Now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("max-age=600", 600)]
    [InlineData("public, Max-Age=\"60\", must-revalidate", 60)]
    [InlineData("max-age=99999999999", 86400)]
    [InlineData("max-age=-1", null)]
    [InlineData("s-maxage=5", null)]
    [InlineData("no-store", null)]
    [InlineData("", null)]
    public void Reads_max_age(string value, int? seconds)
    {
        using var response = Response("Cache-Control", value);

        Assert.Equal(seconds, HeaderValue.MaxAge(response)?.TotalSeconds);
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("unquoted", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u007fb", false)]
    [InlineData("ä", false)]
    public void Keeps_only_plain_validators(string? value, bool isKept) =>
        Assert.Equal(isKept ? value : null, HeaderValue.Usable(value));

    private static HttpResponseMessage Response(string name, string value)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
