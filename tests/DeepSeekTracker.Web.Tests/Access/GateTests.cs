using System.Net;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>Walks every endpoint: one that is added later is tested without a word here.</summary>
public sealed class GateTests
{
    private static readonly HttpMethod[] Changing = [HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    [Fact]
    public async Task No_endpoint_takes_a_change_from_one_who_is_not_signed_in()
    {
        using var app = new AccessApp();
        using var client = app.Anyone();
        var wrong = new List<string>();

        foreach (var address in Endpoints.Of(app))
        {
            foreach (var method in Changing)
            {
                using var request = new HttpRequestMessage(method, AccessApp.Relative(address));
                using var answer = await client.SendAsync(request);
                // The forms that anyone may send need our token first; those of what is kept change the sender's cookie alone.
                var expected =
                    address is "/admin/sign-in" or "/admin/password" or "/kept" or "/kept/add" && method == HttpMethod.Post
                        ? answer.StatusCode is HttpStatusCode.BadRequest
                        : answer.StatusCode
                            is HttpStatusCode.Unauthorized
                                or HttpStatusCode.MethodNotAllowed
                                or HttpStatusCode.NotFound;
                if (!expected)
                {
                    wrong.Add($"{method} {address}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_page_of_the_admin_area_but_two_is_shown_to_one_who_is_not_signed_in()
    {
        using var app = new AccessApp();
        using var client = app.Anyone();
        var shown = new List<string>();

        foreach (var address in Endpoints.Of(app).Where(a => a.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)))
        {
            using var answer = await client.GetAsync(AccessApp.Relative(address));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                shown.Add(address);
            }
        }

        Assert.Equal(["/admin/password", "/admin/sign-in"], shown);
    }

    [Fact]
    public async Task Behind_the_sign_in_lies_everything_but_four_addresses_and_the_style_sheets()
    {
        using var app = new AccessApp(("Access:Mode", "all-behind-sign-in"));
        using var client = app.Anyone();
        var open = new List<string>();

        foreach (var address in Endpoints.Of(app).Append("/nothing/here"))
        {
            using var answer = await client.GetAsync(AccessApp.Relative(address));
            var isRefused =
                answer.StatusCode == HttpStatusCode.Unauthorized
                || answer.Headers.Location?.ToString().StartsWith("/admin/sign-in?return=", StringComparison.Ordinal) == true;
            if (!isRefused)
            {
                open.Add(address);
            }

            Assert.DoesNotContain("DeepSeek R1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(Endpoints.BeforeSignIn, open);
        using var style = await client.GetAsync(AccessApp.Relative("/site.css"));
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task Behind_the_sign_in_programs_get_401_and_the_owner_reads()
    {
        using var app = new AccessApp(("Access:Mode", "all-behind-sign-in"));
        using var client = app.Anyone();

        using var export = await client.GetAsync(AccessApp.Relative("/articles/export.csv"));
        using var page = await client.GetAsync(AccessApp.Relative("/articles?q=a%26b"));
        using var owner = await app.OwnerAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, export.StatusCode);
        Assert.NotEmpty(export.Headers.WwwAuthenticate);
        Assert.Equal("/admin/sign-in?return=%2Farticles%3Fq%3Da%2526b", page.Headers.Location!.ToString());
        foreach (var path in new[] { "/", "/articles", "/articles/export.csv", "/health/ready" })
        {
            using var answer = await owner.GetAsync(AccessApp.Relative(path));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
