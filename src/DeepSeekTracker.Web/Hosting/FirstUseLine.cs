using DeepSeekTracker.Web.Access;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Tells who reads the console how to set the first password. The console alone: the log file never holds the link.</summary>
internal static class FirstUseLine
{
    public static void Write(WebApplication app)
    {
        var firstUse = app.Services.GetRequiredService<FirstUse>();
        if (firstUse.IsNeeded && app.Urls.FirstOrDefault() is { } url)
        {
            Console.WriteLine(
                $"{Needs(app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Mode)} Set it once, here: {Typed(url)}{FirstUse.Path(firstUse.Open())}"
            );
        }
    }

    internal static string Needs(string mode) =>
        mode == AccessOptions.AllBehindSignIn
            ? "Reading, importing and changing need a password (Access:Mode is all-behind-sign-in)."
            : "Reading needs no password; importing and changing do.";

    /// <summary>What stands for every address is none that a browser can open.</summary>
    internal static string Typed(string url)
    {
        var bound = new UriBuilder(
            url.Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        );
        if (bound.Host is "[::]" or "0.0.0.0")
        {
            bound.Host = "127.0.0.1";
        }

        return bound.Uri.GetLeftPart(UriPartial.Authority);
    }
}
