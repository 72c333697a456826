using System.Net.Sockets;
using DeepSeekTracker.Web.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DeepSeekTracker.Web.Hosting;

/// <summary>Tells a person in one sentence what stops the program and what to do.</summary>
internal static class StartProblem
{
    /// <summary>Null for a fault of the program itself.</summary>
    public static string? Explain(Exception problem) =>
        problem switch
        {
            StartException or DatabaseException => problem.Message,
            OptionsValidationException options => ConfigurationProblem.Explain(options),
            InvalidOperationException or SocketException when ServedAddresses.Explain(problem) is { } address => address,
            InvalidOperationException value => ConfigurationProblem.Explain(value),
            SqliteException or DbUpdateException when DatabaseProblem.In(problem) is { } database => DatabaseProblem.Explain(
                database
            ),
            UnauthorizedAccessException denied => $"{denied.Message} Check who owns the data folder.",
            AddressInUseException
            or IOException
            {
                InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            } => "The address is in use by another program. Start with another one, such as: --urls=http://127.0.0.1:5081",
            DirectoryNotFoundException missing when PathIn(missing.Message) is { } path =>
                $"{path} cannot be reached: its folder does not exist. Make the folder first, or name another place.",
            IOException file => file.Message,
            FormatException format => $"The configuration cannot be used: {format.Message}",
            AggregateException several => Explain(Causes(several).Select(Explain).ToList()),
            _ => null,
        };

    /// <summary>What was called off because something else failed tells nothing more.</summary>
    private static IEnumerable<Exception> Causes(AggregateException several) =>
        several.InnerExceptions.Where(one => one is not OperationCanceledException).DefaultIfEmpty(several.InnerExceptions[0]);

    /// <summary>One fault of ours among them keeps its trace, and so do the others.</summary>
    private static string? Explain(List<string?> sentences) =>
        sentences.Contains(null) ? null : string.Join('\n', sentences.Distinct());

    /// <summary>"Could not find a part of the path '/a/b.partial'." → "/a/b": what is written beside goes by the name that was asked for.</summary>
    private static string? PathIn(string message)
    {
        // A name may hold an apostrophe itself.
        var (first, last) = (message.IndexOf('\''), message.LastIndexOf('\''));
        if (last <= first)
        {
            return null;
        }

        var path = message[(first + 1)..last];
        return path.EndsWith(".partial", StringComparison.Ordinal) ? path[..^".partial".Length] : path;
    }
}
