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
            OptionsValidationException options => $"The configuration cannot be used: {string.Join(' ', options.Failures)}",
            SqliteException or DbUpdateException when DatabaseProblem.In(problem) is { } database => DatabaseProblem.Explain(
                database
            ),
            UnauthorizedAccessException denied => $"{denied.Message} Check who owns the data folder.",
            AddressInUseException
            or IOException
            {
                InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            } => "The address is in use by another program. Start with another one, such as: --urls=http://127.0.0.1:5081",
            IOException file => file.Message,
            FormatException format => $"The configuration cannot be used: {format.Message}",
            AggregateException { InnerExceptions: [var only] } => Explain(only),
            _ => null,
        };
}
