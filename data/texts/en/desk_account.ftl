### The own account at the desk: signing in with a code, passwords, where one is signed in. Families do not see these pages.

desk-role-supervisor = supervisor
desk-account = Own account
desk-account-back = Back to the own account
desk-account-done-password = The password is changed. You are signed out everywhere else.
desk-account-done-signed-out = You are signed out there.
desk-account-done-removed = The second step is taken away. The password alone is enough now.

## Signing in: the code
## $minutes (number): how long to wait.

desk-code-title = The code from your app
desk-code-words = Open the app on your phone. Write the six digits that it shows now.
desk-code = Code
desk-code-or-recovery = Code from your app, or a recovery code
desk-code-no-phone = I do not have my phone
desk-code-no-phone-words = Write one of your recovery codes: twelve digits. Each works once. If you have none, ask the administrator.
desk-code-other = Sign in with another name
desk-code-problem-failed = The code is not right. Each code works once and only for a short time. Wait for the next one and try again.
desk-code-problem-wait = Too many tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.

## The second step: an app that shows codes

desk-factor = Second step when you sign in
desk-factor-why = Families trust us with words that must not get into wrong hands. A password can be stolen. With a code from your phone as well, a stolen password opens nothing.
desk-factor-must = In your role the second step is needed. Nothing opens before it is set up.
desk-factor-what = You need a phone with an app that shows codes (TOTP), such as FreeOTP or Aegis. Your workplace may give you one. It takes about two minutes.
desk-factor-begin = Set it up
desk-factor-to-set-up = Set up the second step
desk-factor-first = 1. Put this account into the app
desk-factor-scan = Open the app and scan this picture.
desk-factor-picture = Picture for the app (QR code). Without it: open the app on this phone, or type the key.
desk-factor-same-phone = The app is on this device: open it
desk-factor-by-hand = I cannot scan: type the key
desk-factor-by-hand-words = Choose "time based" in the app and type this key. Nobody else may see it.
desk-factor-then = 2. Write the code that the app shows
desk-factor-code = Six digits
desk-factor-confirm = Finish
desk-factor-on = It is set up. When you sign in, you write a code from your app.
desk-factor-other-phone = Set up another phone
desk-factor-remove = Take the second step away
desk-factor-problem-failed = The code is not right. Wait for the next one. If it never works, set the clock of the phone to automatic time.
desk-factor-problem-wait = Too many tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.

## Recovery codes
## $count (number): how many.

desk-recovery = Recovery codes
desk-recovery-ready = The second step is set up.
desk-recovery-words = If the phone is lost or broken, one of these codes lets you in. Each works once. Print them or write them down, and keep them away from the phone.
desk-recovery-once = You see these codes only now. Nobody can show them again.
desk-recovery-kept = I have kept them: go on
desk-recovery-left = { $count ->
        [0] You have no recovery code left. Make new ones.
        [one] You have one recovery code left. Make new ones.
       *[other] You have { $count } recovery codes left.
    }
desk-recovery-new = Make { $count } new recovery codes

## Where one is signed in
## $browser, $device (text): ready words.

desk-places = Where you are signed in
desk-places-words = If you do not know one of these, sign out there and change the password.
desk-place = Browser
desk-place-begun = Since
desk-place-used = Last used, about
desk-place-end = Sign out
desk-place-here = here
desk-place-kind = { $browser } on { $device }
desk-place-sign-out = Sign out there
desk-place-all = Sign out everywhere else
desk-browser-firefox = Firefox
desk-browser-edge = Edge
desk-browser-opera = Opera
desk-browser-chrome = Chrome
desk-browser-safari = Safari
desk-browser-other = Another browser
desk-device-phone = a phone or tablet
desk-device-computer = a computer
desk-device-other = another device

## A new password

desk-password-change = Change the password
desk-password-old = Password until now
desk-password-new = New password
desk-password-ends = You are signed out everywhere else when the password changes.
desk-password-problem-not-same = The two new passwords are not the same. Write them again.
desk-password-problem-old = The password until now is not right. Try again.
desk-password-problem-too-short = The new password is too short. Use at least 15 characters.
desk-password-problem-too-common = The new password is easy to guess. Use a sentence that nobody else would write, and not your name.
desk-password-problem-wait = Too many tries. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
desk-welcome-too-common = The password is easy to guess. Use a sentence that nobody else would write, and not your name.

## What an administrator may do

desk-people-sign-out = Sign out everywhere
desk-people-factor-lost = Take the lost second step away
desk-people-factor-none = no second step yet
