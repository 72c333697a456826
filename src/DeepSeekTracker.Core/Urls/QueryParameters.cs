namespace DeepSeekTracker.Core.Urls;

/// <summary>One parameter of a query; <see cref="Value"/> is null where no equals sign stands.</summary>
internal readonly record struct QueryParameter(string Name, string? Value)
{
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}

internal static class QueryParameters
{
    /// <summary>The parameters in their order; empty ones are left out.</summary>
    public static IEnumerable<QueryParameter> Read(string query)
    {
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = WithoutEntityRest(part);
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (text.Length > 0)
            {
                yield return equals < 0 ? new(text, null) : new(text[..equals], text[(equals + 1)..]);
            }
        }
    }

    // "&amp;" that was never decoded leaves "amp;" before the name.
    private static string WithoutEntityRest(string part)
    {
        while (part.StartsWith("amp;", StringComparison.Ordinal))
        {
            part = part["amp;".Length..];
        }

        return part;
    }
}
