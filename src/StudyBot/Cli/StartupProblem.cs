using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using StudyBot.Playground;

namespace StudyBot.Cli;

/// <summary>Knows which failures a person can mend, and says how. All others are mistakes in our code and keep their stack trace.</summary>
internal static class StartupProblem
{
    /// <summary>The failure in a sentence, or null when it is not one for the person at the keyboard.</summary>
    public static string? SentenceOf(Exception failure) => failure switch
    {
        OptionsValidationException options => $"The configuration is not right: {string.Join(" ", options.Failures)}",
        AggregateException { InnerExceptions: [OptionsValidationException, ..] several } =>
            string.Join(Environment.NewLine, several.Select(SentenceOf)),
        InvalidOperationException binding when binding.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase) =>
            $"The configuration is not right: {binding.Message}",
        IOException { InnerException: AddressInUseException } or SocketException => $"The Playground cannot listen: {failure.Message}",
        JournalUnreadableException => failure.Message,
        _ => null,
    };
}
