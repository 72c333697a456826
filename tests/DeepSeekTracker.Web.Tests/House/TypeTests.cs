using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DeepSeekTracker.Web.Tests.House;

public sealed class TypeTests
{
    /// <summary>Where Razor puts a view whose _ViewImports names no namespace.</summary>
    private const string ViewsWithoutNamespace = "AspNetCoreGeneratedDocument";

    private static readonly Type[] Types = [.. BuiltHouse.Core.GetTypes().Concat(BuiltHouse.Web.GetTypes()).Where(IsWritten)];

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var folders = SourceFile.Shipped.Select(file => file.Folder.Replace('/', '.')).ToHashSet(StringComparer.Ordinal);
        var spaces = Types.Select(type => type.Namespace!).Distinct();
        Findings.None(spaces.Where(space => !folders.Contains(space)));
    }

    [Fact]
    public void Every_interface_has_two_implementations()
    {
        var wrong =
            from type in Types
            where type.IsInterface
            let count = Types.Count(other => other is { IsInterface: false, IsAbstract: false } && type.IsAssignableFrom(other))
            where count < 2
            select $"{type.FullName} has {count}";
        Findings.None(wrong);
    }

    [Fact]
    public void Queries_give_records_of_their_own_or_plain_values()
    {
        var wrong =
            from query in Types
            where query is { IsPublic: true, Namespace: "DeepSeekTracker.Web.Queries" }
            from given in Signatures.Given(query)
            where given.Assembly == BuiltHouse.Web && given.Namespace != query.Namespace || !IsRecordOrEnum(given)
            select $"{query.Name} gives {given.FullName}";
        Findings.None(wrong);
    }

    private static bool IsRecordOrEnum(Type type) =>
        type.IsEnum || type.GetMethod("<Clone>$") is not null || IsRecordStruct(type);

    private static bool IsRecordStruct(Type type) =>
        type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    /// <summary>False for what the compiler, the regex generator or Razor made.</summary>
    private static bool IsWritten(Type type) =>
        !type.IsNested
        && type.Namespace is { } space
        && (space.StartsWith("DeepSeekTracker.", StringComparison.Ordinal) || space == ViewsWithoutNamespace)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false);
}
