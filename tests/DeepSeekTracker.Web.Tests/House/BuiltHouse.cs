using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using DeepSeekTracker.Core.Analysis;

namespace DeepSeekTracker.Web.Tests.House;

/// <summary>One use of a type by another, with where it was seen.</summary>
internal sealed record Arrow(string From, string To, string Seen);

/// <summary>
/// The house as it was built: every use of one of our types by another. The compiled code tells most; the usings of the
/// sources tell of constants and <c>nameof</c>, which leave no trace in it (IDE0005 keeps usings exact).
/// </summary>
internal static partial class BuiltHouse
{
    public static readonly System.Reflection.Assembly Core = typeof(ArticleAnalyzer).Assembly;
    public static readonly System.Reflection.Assembly Web = typeof(Program).Assembly;

    private const string Prefix = "DeepSeekTracker.";

    private static readonly IType[] Types = [.. new ArchLoader().LoadAssemblies(Core, Web).Build().Types];

    /// <summary>Arrows between namespaces such as <c>Web.Pages.Articles</c>; none from a namespace to itself.</summary>
    public static IReadOnlyList<Arrow> Arrows { get; } = [.. Compiled().Concat(Written()).Where(arrow => arrow.From != arrow.To)];

    /// <summary>The room of a namespace: <c>Web.Pages.Articles</c> lies in <c>Web/Pages</c>; null for Program.</summary>
    public static string? RoomOf(string space)
    {
        var parts = space.Split('.');
        return parts switch
        {
            [_] => null,
            ["Web", "Pages", "Admin", ..] => "Web/Pages/Admin",
            _ => $"{parts[0]}/{parts[1]}",
        };
    }

    /// <summary>Our types by namespace, that use a type of others.</summary>
    /// <param name="outside">Full names of the others' types.</param>
    public static IEnumerable<Arrow> UsesOf(IReadOnlySet<string> outside) =>
        from type in Types
        let space = SpaceOf(type)
        where space is not null
        from dependency in type.Dependencies
        where outside.Contains(dependency.Target.FullName)
        select new Arrow(space, dependency.Target.FullName, Short(type.FullName));

    private static IEnumerable<Arrow> Compiled() =>
        from type in Types
        let space = SpaceOf(type)
        where space is not null
        from dependency in type.Dependencies
        let target = SpaceOf(dependency.Target)
        where target is not null
        select new Arrow(space, target, $"{Short(type.FullName)} uses {Short(dependency.Target.FullName)}");

    private static IEnumerable<Arrow> Written() =>
        from file in SourceFile.Shipped
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
        let space = file.Folder[Prefix.Length..].Replace('/', '.')
        from Match used in Using.Matches(file.Text)
        select new Arrow(space, used.Groups["space"].Value, $"{file.Path} has {used.Value}");

    /// <summary>Without the prefix; null for types of others. A nested type lies where the type around it lies.</summary>
    private static string? SpaceOf(IType type)
    {
        var outer = type.FullName.Split('+', '/', '<', '`')[0];
        return outer.StartsWith(Prefix, StringComparison.Ordinal) && outer.LastIndexOf('.') is var dot && dot > Prefix.Length
            ? outer[Prefix.Length..dot]
            : null;
    }

    private static string Short(string name) => name.Replace(Prefix, "", StringComparison.Ordinal);

    [GeneratedRegex(@"^using (?:static |\w+ = )?DeepSeekTracker\.(?<space>(?:Core|Web)\.[A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Using { get; }
}
