namespace DeepSeekTracker.Web.Hosting;

/// <summary>
/// Options that are lists, written as one value: <c>Admin__AllowedNetworks=10.0.0.0/8;192.168.1.0/24</c>. The binder
/// passes such a value over in silence, and a fence that nobody reads is none.
/// </summary>
internal static class ListValues
{
    public const string HostMap = "Fetching:HostMap";
    private static readonly char[] Partings = [';', ','];

    /// <summary>Every option that is a list.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Access:TrustedProxies",
        "Admin:AllowedNetworks",
        "Fetching:AllowedNetworks",
    ];

    /// <summary>The members of what is written as one value, under the keys that the binder reads.</summary>
    /// <exception cref="StartException">A value holds no member, or the option is written in both forms.</exception>
    public static IReadOnlyList<KeyValuePair<string, string?>> Split(IConfiguration configuration)
    {
        if (configuration[HostMap] is { Length: > 0 })
        {
            throw new StartException(
                $"The configuration cannot be used: {HostMap} names each host in a key of its own, such as {HostMap}:news.example=127.0.0.1:8080"
            );
        }

        return [.. Names.SelectMany(name => Split(configuration, name))];
    }

    /// <summary>An empty value is none: so a file's empty list arrives.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Split(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { Length: > 0 } value)
        {
            return [];
        }

        if (configuration.GetSection(name).GetChildren().Any())
        {
            throw new StartException(
                $"The configuration cannot be used: {name} is given as one value ({value}) and as a list ({name}:0 and so on). Use one of the two."
            );
        }

        var members = value.Split(Partings, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return members.Length > 0
            ? members.Select((member, n) => KeyValuePair.Create(FormattableString.Invariant($"{name}:{n}"), (string?)member))
            : throw new StartException(
                $"The configuration cannot be used: {name} holds “{value}”, which names nothing. Part several values by “;”."
            );
    }
}
