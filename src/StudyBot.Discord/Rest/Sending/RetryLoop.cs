using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Rest.Sending;

/// <summary>The one place where a request is sent again.</summary>
internal sealed partial class RetryLoop(Func<int, TimeSpan> delay, TimeProvider time, ILogger logger)
{
    public async Task<byte[]> RunAsync(
        RestRequest request, Func<int, CancellationToken, Task<SendOutcome>> sendAsync, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await sendAsync(attempt, cancellationToken);
            if (outcome.Failure is not { } failure)
            {
                return outcome.Body;
            }

            if (!RetryPolicy.AllowsAnother(failure.Kind, request.IsRepeatable, attempt))
            {
                throw failure.Exception;
            }

            Log.AttemptFailed(logger, request.Route, failure.Kind, attempt);
            if (failure.Kind != FailureKind.RateLimited)
            {
                await Task.Delay(delay(attempt), time, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Attempt {Attempt} of {Route} failed ({Failure}); it is made again.")]
        public static partial void AttemptFailed(ILogger logger, Route route, FailureKind failure, int attempt);
    }
}
