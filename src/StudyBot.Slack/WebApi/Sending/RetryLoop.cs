using Microsoft.Extensions.Logging;

namespace StudyBot.Slack.WebApi.Sending;

/// <summary>The one place where a request is sent again.</summary>
internal sealed partial class RetryLoop(Func<int, TimeSpan> delay, TimeProvider time, ILogger logger)
{
    public async Task<byte[]> RunAsync(
        SlackRequest request, Func<int, CancellationToken, Task<SendOutcome>> sendAsync, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await sendAsync(attempt, cancellationToken);
            if (outcome is not { Failure: { } failure, Exception: { } exception })
            {
                return outcome.Body;
            }

            if (!RetryPolicy.AllowsAnother(failure, request.Method.IsRepeatable, attempt))
            {
                throw exception;
            }

            Log.AttemptFailed(logger, request.Method, failure, attempt);
            if (failure != FailureKind.RateLimited)
            {
                await Task.Delay(delay(attempt), time, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Attempt {Attempt} of {Method} failed ({Failure}); it is made again.")]
        public static partial void AttemptFailed(ILogger logger, SlackMethod method, FailureKind failure, int attempt);
    }
}
