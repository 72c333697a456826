using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Microsoft.AspNetCore.Razor.Hosting;

namespace DeepSeekTracker.Web.Tests.Pages.Wording;

/// <summary>What a view writes without asking for a text: its markup with gaps, and the values of its attributes.</summary>
internal sealed record ViewLiterals(string View, string Html, IReadOnlyList<(string Name, string Value)> Attributes);

/// <summary>Reads the literals of views from their compiled code, so that nothing depends on how Razor is written.</summary>
internal static class CompiledViews
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlyList<ViewLiterals> All { get; } =
    [
        .. typeof(Program)
            .Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(item =>
                MethodsOf(item.Type).Select(method => Read($"Pages{item.Identifier["/Pages".Length..]}", method))
            ),
    ];

    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags Own =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own)
            .Concat<MethodBase>(type.GetConstructors(Own))
            .Concat(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(MethodsOf));
    }

    private static ViewLiterals Read(string view, MethodBase method)
    {
        var html = new StringBuilder();
        var attributes = new List<(string, string)>();
        var strings = new List<string>();
        var (attribute, last) = ("", default(OpCode));
        foreach (var (code, operand) in Instructions(method))
        {
            if (operand is string text)
            {
                strings.Add(text);
            }
            else if (operand is MethodBase called)
            {
                // The last argument of these says whether the value is a literal.
                switch (called.Name)
                {
                    case "WriteLiteral":
                        html.Append(strings.LastOrDefault());
                        break;
                    case "BeginWriteAttribute" or "BeginAddHtmlAttributeValues":
                        attribute = strings.FirstOrDefault("");
                        break;
                    case "WriteAttributeValue" or "AddHtmlAttributeValue" when last == OpCodes.Ldc_I4_1:
                        attributes.Add((attribute, strings[^1]));
                        break;
                    case ".ctor" when called.DeclaringType!.Name == "TagHelperAttribute" && strings.Count > 1:
                        attributes.Add((strings[^2], strings[^1]));
                        break;
                }

                if (called.DeclaringType!.Name != "HtmlString")
                {
                    strings.Clear();
                }
            }

            last = code;
        }

        return new ViewLiterals(view, html.ToString(), attributes);
    }

    private static IEnumerable<(OpCode Code, object? Operand)> Instructions(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length; )
        {
            var code = Codes[bytes[at] == 0xFE ? (short)(0xFE00 | bytes[at + 1]) : bytes[at]];
            at += code.Size;
            yield return (
                code,
                code.OperandType switch
                {
                    OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(bytes, at)),
                    OperandType.InlineMethod => Called(method, BitConverter.ToInt32(bytes, at)),
                    _ => null,
                }
            );
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Called(MethodBase method, int token) =>
        method.Module.ResolveMethod(
            token,
            method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );
}
