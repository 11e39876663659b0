### Signing in at the municipality's own provider. Families do not see these pages.
### $name (text): what the provider is called, such as the municipality's name.

desk-provider-sign-in = Sign in with { $name }
desk-provider-or = With name and password
desk-provider-leaving = You go on to the next page
desk-provider-leaving-words = You sign in at { $name }. Then you come back here.
desk-provider-go = Go on to { $name }
desk-provider-back = You are back at the desk
desk-provider-on = Go on
desk-provider-still = You are signed out here. On this device you may still be signed in at { $name }.
desk-provider-sign-out = Sign out at { $name } too

## What can go wrong

desk-provider-problem-away = { $name } does not answer now
    .do = Try again in a few minutes. If your account has a password, you can sign in with it.
desk-provider-problem-failed = Signing in did not work
    .do = Nothing was changed. Begin again from the sign-in page. If it happens again, tell the administrator.
desk-provider-problem-refused = You did not sign in at { $name }
    .do = The sign-in was stopped there. Begin again if you want to sign in.
desk-provider-problem-unknown = There is no account here for you yet
    .do = You signed in at { $name }, but no account at this desk belongs to you. Ask the administrator for an invitation. If you already have an account with a password, sign in with it and join it to { $name } on the page "Own account".
desk-provider-problem-taken = This cannot be joined
    .do = An account here already belongs to whoever signed in at { $name }. Ask the administrator.
desk-provider-problem-name = The account could not be made
    .do = The name is in use now. Open your invitation link again and choose another name.
desk-provider-problem-invitation = This link cannot be used
    .do = It was used already, or it is too old. Ask the administrator for a new one.
desk-provider-problem-other = Somebody else signed in at { $name }
    .do = Nothing was changed. Sign in there as yourself and try again.
desk-provider-problem-wait = Too many tries
    .do = Wait 15 minutes and try again. If your account has a password, you can sign in with it.

## The first-run link

desk-provider-welcome-words = Choose a name and how you want to sign in. The link works once.
desk-provider-with = With { $name }
desk-provider-welcome = Make the account with { $name }

## The own account

desk-provider-account = Signing in with { $name }
desk-provider-account-old = Signing in somewhere else
desk-provider-joined = You can sign in at { $name }.
desk-provider-joined-old = Your account is joined to a service that is not in use here any more.
desk-provider-not-joined = You can join your account to { $name }. Then you sign in there, and your password stays as another way.
desk-provider-join = Join to { $name }
desk-provider-leave = Do not sign in there any more
desk-provider-leave-later = To end this, choose a password first.
desk-provider-password = Your password here
desk-provider-first-password = Choose a password
desk-provider-factor-first = First set up the second step. Then you can choose a password.
desk-provider-prove-words = First show that it is you: sign in at { $name } once more.
desk-provider-prove = Sign in at { $name } once more
desk-account-done-joined = Your account is joined. Next time you can sign in there.
desk-account-done-left = Your account is not joined any more. From now on you sign in with your password.

## What an administrator sees

desk-people-by-password = signs in with a password
desk-people-by-provider = signs in at { $name }
desk-people-by-both = signs in with a password or at { $name }
desk-people-by-old = joined to a service that is not in use any more

## The log

desk-action-sign-in-provider = signed in at the provider
desk-action-identity-joined = joined the own account to the provider
desk-action-identity-left = ended signing in at the provider
