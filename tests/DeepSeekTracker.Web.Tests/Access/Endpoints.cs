using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace DeepSeekTracker.Web.Tests.Access;

/// <summary>Every endpoint that the program has, as an address that reaches it.</summary>
internal static partial class Endpoints
{
    /// <summary>What is answered before anyone has signed in.</summary>
    public static readonly string[] BeforeSignIn = ["/admin/password", "/admin/sign-in", "/health/live", "/status/404"];

    public static IReadOnlyList<string> Of(TrackerApp app) =>
        [
            .. app.Get<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(endpoint => Address(endpoint.RoutePattern.RawText!))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string Address(string pattern) =>
        "/"
        + Parameter.Replace(
            pattern.TrimStart('/'),
            match =>
                match.Groups[1].Value switch
                {
                    "code" => "404",
                    "format" => "csv",
                    "field" => "outlet",
                    _ => "1",
                }
        );

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter { get; }
}
