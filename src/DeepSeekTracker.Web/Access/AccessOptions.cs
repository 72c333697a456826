using System.ComponentModel.DataAnnotations;

namespace DeepSeekTracker.Web.Access;

/// <summary>Section <c>Access</c> of the configuration.</summary>
public sealed record AccessOptions
{
    public const string Open = "open";
    public const string AllBehindSignIn = "all-behind-sign-in";

    /// <summary>Whether reading needs the password too.</summary>
    [AllowedValues(Open, AllBehindSignIn, ErrorMessage = "Access:Mode is either open or all-behind-sign-in.")]
    public string Mode { get; init; } = Open;

    /// <summary>How long a session lasts without a visit.</summary>
    [Range(1, 365)]
    public int SessionDays { get; init; } = 14;

    /// <summary>Networks (CIDR) of reverse proxies whose word on a client's address and scheme is taken.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
}
