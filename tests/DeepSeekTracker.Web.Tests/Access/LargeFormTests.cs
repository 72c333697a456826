using System.Text;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>What is wrong with a form is said, also where the form cannot be read.</summary>
[Collection(RawCollection.Name)]
public sealed class LargeFormTests(RawApp app)
{
    private const string Form = "Content-Type: application/x-www-form-urlencoded";

    [Theory]
    [InlineData("/admin/sign-in", 2_000_000, "413", "This is too large")]
    [InlineData("/nothing/here", 2_000_000, "404", "There is nothing at this address")]
    [InlineData("/admin/import", 200_000_000, "401", "Sign in first")]
    public async Task A_form_that_is_too_large_to_be_read_is_answered_with_what_is_wrong(
        string page,
        int length,
        string status,
        string words
    )
    {
        var answer = await app.SendAsync(
            Encoding.ASCII.GetBytes(
                $"POST {page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{Form}\r\nContent-Length: {length}\r\n\r\ncode=200&a="
            )
        );

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_the_form_does_not_change_what_is_said()
    {
        const string Body = "code=410";
        var answer = await app.SendAsync(
            Encoding.ASCII.GetBytes(
                $"POST /admin/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{Form}\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"
            )
        );

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("could not be understood", answer, StringComparison.Ordinal);
    }
}
