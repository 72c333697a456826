using System.Reflection;

namespace DeepSeekTracker.Web.Tests.House;

internal static class Signatures
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Our own types that can be reached from a type's public methods and, further, through public properties.</summary>
    public static IReadOnlyCollection<Type> Of(Type type) =>
        Reach(Methods(type).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)));

    /// <summary>Our own types that a type's public methods give, directly or inside what they give.</summary>
    public static IReadOnlyCollection<Type> Given(Type type) => Reach(Methods(type).Select(method => method.ReturnType));

    private static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(Own).Where(method => !method.IsSpecialName);

    private static HashSet<Type> Reach(IEnumerable<Type> types)
    {
        var reached = new HashSet<Type>();
        var waiting = new Stack<Type>(types);
        while (waiting.TryPop(out var type))
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : [])
            {
                waiting.Push(part);
            }

            if (type.HasElementType)
            {
                waiting.Push(type.GetElementType()!);
            }
            else if (type.Namespace?.StartsWith("DeepSeekTracker.", StringComparison.Ordinal) == true && reached.Add(type))
            {
                foreach (var property in type.GetProperties(Own))
                {
                    waiting.Push(property.PropertyType);
                }
            }
        }

        return reached;
    }
}
