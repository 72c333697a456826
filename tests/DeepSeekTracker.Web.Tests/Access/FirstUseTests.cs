using System.Net;
using DeepSeekTracker.Web.Access;

namespace DeepSeekTracker.Web.Tests.Access;

public sealed class FirstUseTests : IDisposable
{
    private readonly AccessApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Until_a_password_is_set_the_admin_area_says_what_to_do()
    {
        using var client = _app.Anyone();

        using var asked = await client.GetAsync(AccessApp.Relative("/admin/import"));
        using var page = await client.GetAsync(asked.Headers.Location);

        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = (await AccessApp.ReadAsync(page)).QuerySelector("main")!.TextContent;
        Assert.Contains("No password is set yet", text, StringComparison.Ordinal);
        Assert.Contains("console", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_sets_the_password_once_and_signs_in()
    {
        var path = FirstUse.Path(_app.Get<FirstUse>().Open());
        using var client = _app.Anyone();

        using var set = await AccessApp.SendAsync(client, path, Both(TrackerApp.Password));
        using var admin = await client.GetAsync(set.Headers.Location);
        using var import = await client.GetAsync(AccessApp.Relative("/admin/import"));
        using var other = _app.Anyone();
        using var again = await other.GetAsync(AccessApp.Relative(path));

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
        Assert.Contains("The password is set", await admin.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, import.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.StartsWith("/admin/sign-in", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "short", "at least 12")]
    [InlineData("long enough, it is", "long enough, it was", "differ")]
    public async Task A_password_that_cannot_be_taken_is_answered_with_the_reason(string password, string again, string reason)
    {
        var path = FirstUse.Path(_app.Get<FirstUse>().Open());
        using var client = _app.Anyone();

        using var refused = await AccessApp.SendAsync(client, path, ("password", password), ("again", again));
        using var then = await AccessApp.SendAsync(client, path, Both(TrackerApp.Password));

        Assert.Contains(
            reason,
            (await AccessApp.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, then.StatusCode);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("%00")]
    public async Task A_wrong_token_opens_nothing(string token)
    {
        _app.Get<FirstUse>().Open();
        using var client = _app.Anyone();

        using var page = await client.GetAsync(AccessApp.Relative($"/admin/password?token={token}"));

        Assert.Null((await AccessApp.ReadAsync(page)).QuerySelector("main form"));
        Assert.False(await _app.Get<OwnerPassword>().IsSetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_second_link_replaces_the_first_and_a_password_set_elsewhere_closes_both()
    {
        var firstUse = _app.Get<FirstUse>();
        var (first, second) = (firstUse.Open(), firstUse.Open());

        Assert.False(firstUse.IsOpenedBy(first));
        Assert.True(firstUse.IsOpenedBy(second));
        await _app.Get<OwnerPassword>().SetAsync(TrackerApp.Password, CancellationToken.None);

        Assert.Null(await firstUse.UseAsync(second, "another long password", CancellationToken.None));
        Assert.True(await _app.Get<OwnerPassword>().IsRightAsync(TrackerApp.Password, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_who_use_the_link_at_once_one_sets_the_password()
    {
        var firstUse = _app.Get<FirstUse>();
        var token = firstUse.Open();

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => firstUse.UseAsync(token, $"a long password {n}", CancellationToken.None))
        );

        Assert.Single(taken, record => record is not null);
    }

    private static (string, string)[] Both(string password) => [("password", password), ("again", password)];
}
