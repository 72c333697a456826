namespace DeepSeekTracker.Web.Access;

/// <summary>Section <c>Admin</c> of the configuration. No record: its text would show the password.</summary>
public sealed class AdminOptions
{
    /// <summary>The admin password. None: it is set on first use, through the link that the console shows.</summary>
    public string? Password { get; init; }

    /// <summary>Networks (CIDR) that alone may act, beside this machine. Empty: any address with the password.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];
}
